/** Empty files for imports. */
export const templates = {
  templates: {
    title: 'Hazır şablonlar',
    help: 'Boş bir Excel dosyası indirip doldurun; sütunları sonraki adımda kendiliğinden tanınır. Birimler, kişiler ve adresler üyelerle aynı dosyanın kendi sayfalarında durur.',
    members: 'Üyeler, birimler, kişiler, adresler',
    accounts: 'Cari hesaplar',
    bankAccounts: 'Banka hesapları',
    payments: 'Tahsilatlar',
  },
};
