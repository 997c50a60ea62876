/** Indonesian words of the start page; its keys are the contract of both languages. */
export const id = {
  home: {
    title: 'Penilaian Anda',
    rehearsal: 'latihan',
    waits_other: '{{count}} tugas menunggu Anda',
    first: 'Paling mendesak: {{what}}',
    until: 'tenggat {{date}}',
    nothing: 'Tidak ada yang menunggu Anda',
    over: 'Sudah selesai',
    notBegun: 'belum dimulai',
  },
};
