/** Bank accounts and credit: what the console says about them. */
export const credit = {
  bankAccounts: {
    emptyText:
      'Üyenin ödeme yaptığı ve para gönderdiğimiz hesaplar. IBAN’ı yazın; banka ve ülke kendiliğinden dolar.',
    copy: 'IBAN’ı kopyala',
    copied: 'Kopyalandı',
    title: 'Banka hesapları',
    form: {
      account: 'Hesap',
      bank: 'Banka',
      defaultHelp: 'Bu para biriminde ilk kullanılacak hesap',
      numberHelp: 'IBAN kullanmayan ülkeler için',
    },
  },
};
