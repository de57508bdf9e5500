/** Addresses and contact points of members. */
export const memberData = {
  addresses: {
    title: 'Adresler',
    add: 'Adres ekle',
    edit: 'Adresi değiştir',
    main: 'Ana adres',
    mainText: 'Kaydın kendisinde durur',
    labelHelp: 'Örneğin “Tuzla deposu”',
    defaultHelp: 'Bu türdeki adresler arasında önce kullanılan',
    emptyText:
      'Faturanın gideceği, malın teslim edileceği, genel merkezin bulunduğu yer: ne kadar adres varsa hepsini tutun.',
  },
  contactPoints: {
    title: 'Diğer telefonlar, e-postalar ve sayfalar',
    add: 'İletişim bilgisi ekle',
    edit: 'İletişim bilgisini değiştir',
    labelHelp: 'Örneğin “Muhasebe”',
    emptyText: 'İlk telefon ve e-posta kaydın kendisinde durur; diğerlerini buraya ekleyin.',
  },
  duplicates: {
    likely: 'Şunlardan biri olabilir mi?',
    certain: 'Bu üye zaten kayıtlı',
    same: 'aynı olan: {reasons}',
    confirm: 'Bu başka bir üye; yine de kaydet',
    reasons: {
      taxNumber: 'vergi numarası',
      nationalId: 'kimlik numarası',
      email: 'e-posta',
      phone: 'telefon',
      name: 'ad (çok benzer)',
    },
  },
  segments: { shared: 'Tüm çalışma arkadaşlarımla paylaş' },
  merge: {
    open: 'Birleştir',
    title: 'Başka bir üyeyle birleştir',
    text: 'Aynı üyenin iki kaydı bir olur. Silinen kayda ait her şey diğerine geçer.',
    other: 'Diğer üye',
    stays: 'Kalır',
    goes: 'Ona katılır',
    keepNamed: '{name} kalsın',
    warning:
      'Bu işlem geri alınamaz. Boş alanlar doldurulur, cari hesaplar ve hareketleri olduğu gibi kalır, eski kod bu üyeyi gösterir.',
    confirm: 'Birleştir',
    done: 'İki üye artık bir.',
  },
  memberForm: {
    official: 'Resmî bilgiler',
    personal: 'Kişisel bilgiler',
    passiveHelp: 'Pasif üyeyle alım satım yapılmaz; geçmişi durur.',
  },
};
