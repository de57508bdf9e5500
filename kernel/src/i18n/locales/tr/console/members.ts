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
  memberForm: {
    official: 'Resmî bilgiler',
    personal: 'Kişisel bilgiler',
    passiveHelp: 'Pasif üyeyle alım satım yapılmaz; geçmişi durur.',
  },
};
