/** Texts of documents: what is wrong with a file. */
export const documents = {
  errors: {
    empty: 'Dosya boş.',
    typeUnknown: '“.{extension}” türünde dosya yüklenemez. Yüklenebilenler: {allowed}.',
    contentDiffers:
      'Dosyanın içeriği “.{extension}” uzantısına uymuyor. Bozuk ya da adı değiştirilmiş olabilir.',
  },
};
