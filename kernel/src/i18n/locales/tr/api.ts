/** Words of the API itself: export headings, names of resources. */
export const api = {
  yes: 'Evet',
  no: 'Hayır',
  exportName: '{resource} {date}',
  sheetTooLong:
    'Bir xlsx dosyası en çok {count, number} satır alabilir. Süzgeci daraltın ya da csv olarak indirin.',
  resources: {
    companies: 'Grup şirketleri',
    members: 'Üyeler',
    categories: 'Kategoriler',
    sectors: 'Sektörler',
    units: 'Birimler',
    people: 'Kişiler',
    accounts: 'Cari hesaplar',
    products: 'Ürünler',
    subscriptions: 'Abonelikler',
    'plan-items': 'Ödeme planı',
    invoices: 'Faturalar',
    'invoice-lines': 'Fatura satırları',
    payments: 'Ödemeler',
    'ledger-entries': 'Hesap hareketleri',
    users: 'Kullanıcılar',
    imports: 'Aktarımlar',
    mails: 'Giden kutusu',
    runs: 'Faturalama koşuları',
    jobs: 'İşler',
  },
};
