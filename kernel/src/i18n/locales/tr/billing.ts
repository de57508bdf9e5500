/** Texts of billing: runs, plans, failures. */
export const billing = {
  name: 'Faturalama',
  run: 'Faturalama koşusu',
  errors: {
    dateRange: 'Tarih 1900 ile 2199 arasında olmalıdır.',
    untilTooFar: 'Bu tarihe kadar çok fazla fatura çıkıyor. Lütfen daha yakın bir tarih seçin.',
    amountTooLarge: 'Tutar çok büyük.',
    billToDiffers: 'Fatura hesabı, sözleşmenin hesabıyla aynı şirkette ve aynı para biriminde olmalıdır.',
    termsFixed:
      'Faturalanmış bir sözleşmenin dönemleri değiştirilemez. Bunun yerine tadil edin ya da yeni bir sözleşme açın.',
    invoicePosted: 'Kesilmiş fatura değiştirilemez. İptal edin ya da iade faturası düzenleyin.',
    creditNoteFixed: 'İade faturası iptal edilemez ve iade edilemez.',
    creditTooLarge: 'İadeler faturanın tutarını aşamaz.',
    periodClosed: 'Muhasebe dönemi {date} tarihine kadar kapalıdır.',
    noLines: 'En az bir satır gereklidir.',
    noEnd: 'Sözleşmenin bitişi yok; yenilenmesi gerekmez.',
    notLater: 'Yeni bitiş, şimdiki bitişten sonra olmalıdır.',
    afterEnd: 'Tarih, sözleşmenin bitişinden sonra olamaz.',
    beforeStart: 'Tarih, sözleşmenin başlangıcından önce olamaz.',
    beforePause: 'Tarih, durdurma tarihinden önce olamaz.',
    laterAmendment: 'Bu tarihten sonra başlayan satırlar var. Daha geç bir tarih seçin.',
    rowInvoiced: 'Bu plan satırı faturalanmış ve kilitlidir.',
    otherCurrency: 'Hesabın para birimi {currency}.',
    notOpen: 'Bu fatura hesapta açık değil.',
    moreThanOpen: 'Tutar, faturanın açık tutarını aşıyor.',
    moreThanPaid: 'Dağıtılan tutar, ödenen tutarı aşıyor.',
    accountBlocked: 'Cari hesap bloke: {reason}',
    overLimit:
      'Cari hesabın açık hesap limiti {limit}; risk bununla {exposure} olur. Limiti yükseltin, teminat ekleyin ya da önce tahsilat yapın.',
  },
};
