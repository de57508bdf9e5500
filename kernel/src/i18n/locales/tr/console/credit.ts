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
  credit: {
    title: 'Limit ve risk',
    used: 'Limitin {percent} kadarı kullanıldı',
    over: 'Limit aşıldı',
    noLimit: 'Sınır yok',
    figures: {
      open: 'Açık tutar',
      overdue: 'Gecikmiş',
      exposure: 'Risk',
      limit: 'Açık hesap limiti',
      available: 'Kullanılabilir',
      collateral: 'Geçerli teminat',
    },
    member: {
      balance: 'Bakiye',
      open: 'Açık tutar',
      overdue: 'Gecikmiş',
      exposure: 'Risk',
      available: 'Kullanılabilir limit',
    },
    views: { overdue: 'Gecikenler', overLimit: 'Limit aşanlar' },
    daysLate: '{count, plural, one {# gün gecikme} other {# gün gecikme}}',
    interest: 'işlemiş faiz {amount}',
    nothingLate: 'Geciken yok',
    unallocated: '{amount} dağıtılmamış alacak var',
    allYears: 'bugüne dek {amount}',
    allocate: 'Faturalara dağıt',
    allocateText: 'Kalan tutarın hangi açık faturaları kapatacağını seçin.',
    allocated: 'Tutar faturalara dağıtıldı.',
    actions: { block: 'Bloke et', lift: 'Blokeyi kaldır' },
    done: { block: 'Cari hesap bloke edildi.', lift: 'Bloke kaldırıldı.' },
    ask: {
      block:
        'Bu hesapla yeni iş yapılamaz: abonelik başlatılamaz, elle fatura kesilemez. Süren abonelikler faturalanmaya devam eder.',
      lift: 'Hesap yeniden yeni işe açılır. Bloke, geçmişinde kalır.',
    },
    reason: { block: 'Neden bloke ediliyor?', lift: 'Neden kaldırılıyor? (isteğe bağlı)' },
    blockedText: 'Yeni abonelik başlatılamaz, elle fatura kesilemez; süren abonelikler faturalanır.',
    history: {
      title: 'Bloke geçmişi',
      reason: 'Neden',
      blockedAt: 'Bloke edildi',
      blockedBy: 'Bloke eden',
      liftedAt: 'Kaldırıldı',
      liftedBy: 'Kaldıran',
      liftReason: 'Kaldırma nedeni',
      running: 'Sürüyor',
    },
  },
  collaterals: {
    title: 'Teminatlar',
    emptyText:
      'Hesabı güvenceye alan teminat mektubu, ipotek, çek ya da senetler. Geçerli oldukları sürece riskten düşülür.',
    views: { expiring: '30 gün içinde bitecek', expired: 'Süresi dolan' },
    form: {
      identity: 'Teminat',
      text: 'Hesabın para biriminde olan teminat, geçerli olduğu sürece riskten düşülür.',
      issuerHelp: 'Mektubu veren banka, keşideci ya da kefil',
      dates: 'Geçerlilik',
      expiresHelp: 'Son geçerli gün; süresizse boş bırakın',
      returnedHelp: 'Üyeye geri verildiyse',
    },
  },
  ledgerEntries: {
    tab: 'Hareketler',
    emptyText: 'Kesilen her fatura ve girilen her tahsilat burada bir satırdır; satırlar hiç değişmez.',
  },
};
