/** Of the question in front of a form. */
export const title = 'Pastikan bahwa ini Anda';

/** Indonesian words of the question who sits there. */
export const words = {
  proof: {
    title: 'Pastikan bahwa ini Anda',
    explain:
      'Pengesahan, persetujuan akhir, penerbitan, dan perubahan peran hanya dapat dilakukan oleh yang baru saja memastikan dirinya. Isian Anda tetap ada dan dikirim begitu Anda memastikan diri.',
    password: 'Kata sandi Anda',
    required: 'Wajib diisi',
    submit: 'Pastikan dan lanjutkan',
  },
};

declare module '../../../vocabulary/pages.js' {
  interface PageWords {
    readonly 'id proof': typeof words;
  }
}
