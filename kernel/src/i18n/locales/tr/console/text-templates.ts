/** The words of mails and statements that administrators write. */
export const textTemplates = {
  textTemplates: {
    emptyText:
      'Ortak’ın e-postaları ve ekstreleri kendi sözlerinizle konuşsun: her dil için bir metin, üyenin bilgileri ve ek alanları yerlerine konur. Şablon yoksa Ortak’ın kendi metni kullanılır.',
    identity: 'Ne için',
    companyHelp: 'Boş bırakılırsa tüm şirketler için geçerlidir.',
    words: 'Metin',
    placeholders: 'Yer tutucular',
    placeholdersText: 'Tıklayınca imlecin olduğu yere eklenir; gönderilirken yerine değeri konur.',
    preview: 'Önizleme',
    previewText: 'Bir cari hesabın bugünkü bilgileriyle; e-posta gönderilmez.',
    nothing: 'Yazdıkça metin burada görünür.',
  },
};
