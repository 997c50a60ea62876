/** In the navigation, which stands there before the page is loaded. */
export const title = 'Penilaian Anda';

/** Indonesian words of the start page. */
export const words = {
  home: {
    rehearsal: 'latihan',
    waits_other: '{{count}} tugas menunggu Anda',
    first: 'Paling mendesak: {{what}}',
    until: 'tenggat {{date}}',
    nothing: 'Tidak ada yang menunggu Anda',
    over: 'Sudah selesai',
    notBegun: 'belum dimulai',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id home': typeof words;
  }
}
