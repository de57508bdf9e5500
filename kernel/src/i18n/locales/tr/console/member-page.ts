/** The page about one member. */
export const memberPage = {
  memberPage: {
    actions: 'Yeni',
    sendStatement: 'Ekstre gönder',
    account: 'Cari hesap',
    accounts: 'Cari hesapların durumu',
    balance: 'Bakiye',
    open: 'Açık tutar',
    overdue: 'Gecikmiş',
    limit: 'Açık hesap limiti',
    turnover: 'Ciro (net)',
    turnoverMonth: 'Bu ay ciro (net)',
    turnoverYear: 'Bu yıl ciro (net)',
    subscriptions: 'Aktif abonelik',
    nextInvoice: 'Sonraki fatura',
    lastInteraction: 'Son görüşme:',
    noAccount:
      'Bu üyenin cari hesabı yok. Abonelik, fatura ve tahsilat için bir grup şirketiyle cari hesap açın.',
    representative: 'Temsilci: {name}',
    taxNumber: 'VKN {number}',
    chart: 'Son 24 ay: {account}',
    chartTitle: 'Son 24 ay',
    month: 'Ay',
  },
};
