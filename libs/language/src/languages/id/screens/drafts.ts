/** Indonesian words of drafts. */
export const drafts = {
  draft: {
    mark: 'Konsep belum dikirim',
    discard: 'Buang konsep',
    discardTitle: 'Buang konsep {{code}}?',
    discardText: 'Isian yang belum dikirim akan dihapus dan tidak dapat dikembalikan.',
    back: 'Konsep Anda dari {{at}} dimunculkan kembali.',
    backLocal: 'Konsep Anda yang tersimpan di peramban ini dimunculkan kembali.',
    restart: 'Mulai dari awal',
    hint: 'Isian disimpan otomatis sebagai konsep; hanya Anda yang dapat melihatnya.',
    saving: 'Menyimpan konsep…',
    saved: 'Konsep tersimpan {{at}}; hanya Anda yang dapat melihatnya.',
    local: 'Konsep belum tersimpan di server; untuk sementara hanya ada di peramban ini.',
    unsaved: 'Konsep belum tersimpan. Jangan tutup halaman ini.',
  },
};
