/** Members and what is set up around them, imports, the outbox, users. */
export const master = {
  members: {
    emptyText:
      'Çalıştığınız her kurum ve kişi burada durur: müşteriler, bayiler, tedarikçiler ve potansiyeller.',
    importThem: 'Dosyadan aktar',
    views: { corporate: 'Kurumsal', individual: 'Bireysel', potential: 'Potansiyel' },
    tabs: {
      overview: 'Genel',
      units: 'Birimler',
      people: 'Kişiler',
      accounts: 'Cari hesaplar',
      subscriptions: 'Abonelikler',
      invoices: 'Faturalar',
    },
    figures: { balance: 'Bakiye', turnoverYear: 'Bu yılki ciro (net)', subscriptions: 'Aktif abonelik' },
    form: {
      identity: 'Kimlik ve resmî bilgiler',
      contact: 'İletişim',
      relations: 'Sınıflandırma ve sorumlular',
      codeHelp: 'Boş bırakırsanız numara verilir',
      languageHelp: 'Belgeler ve e-postalar bu dilde hazırlanır',
    },
  },
  units: {
    emptyText:
      'Şube, bölge, ofis ve departmanlar üyenin yapısını gösterir; her birinin yöneticisi ve temsilcisi olur.',
    form: {
      identity: 'Birim',
      managerHelp: 'Üyenin kişilerinden biri',
      representativeHelp: 'Bizim çalışanlarımızdan biri',
    },
  },
  people: {
    name: 'Ad soyad',
    emptyText:
      'Üyelerin çalışanları ve bireysel müşteriler burada durur; portala giriş izni de burada verilir.',
    form: {
      identity: 'Kişi',
      languageHelp: 'Portal, belgeler ve e-postalar bu dilde olur',
      portal: 'Portal erişimi',
      portalText: 'Kişinin portala girip giremeyeceği, neyi görüp ne yapabileceği.',
      enabled: 'Portala girebilir',
      scope: 'Gördüğü kayıtlar',
    },
  },
  products: {
    emptyText:
      'Sattığınız ürün ve hizmetler, birim fiyatı ve vergi oranıyla; abonelik satırları bunlardan seçilir.',
    views: { active: 'Satışta', inactive: 'Satışta değil' },
    form: { identity: 'Ürün', price: 'Fiyat ve vergi' },
  },
  companies: {
    emptyText: 'Kendi grup şirketleriniz. Her biri üyelerle ayrı cari hesapla, kendi numaralarıyla çalışır.',
    form: {
      identity: 'Şirket',
      colourHelp: 'Vurgu rengi, örneğin #0b6e75',
      closedHelp: 'Bu güne kadar olan tarihlere fatura kesilmez',
    },
  },
  categories: {
    emptyText:
      'Üyeleri dilediğiniz gibi sınıflandırın: müşteri, bayi, tedarikçi… Kategoriler iç içe olabilir.',
  },
  sectors: { emptyText: 'Üyelerin faaliyet alanları. Sektörler iç içe olabilir.' },
  tiers: {
    identity: 'Tanım',
    orderHelp: 'Listelerdeki yeri; küçük olan önce gelir',
    members: 'Bu gruptaki üyeler',
  },
  users: {
    emptyText: 'Yönetime ya da portala girebilenler.',
    views: { staff: 'Çalışanlar', portal: 'Portal' },
    form: {
      identity: 'Kullanıcı',
      access: 'Yetki',
      companiesHelp: 'Ticari kayıtlarını görebileceği grup şirketleri',
      passwordHelp: 'Değiştirmeyecekseniz boş bırakın',
      newPasswordHelp: 'Kullanıcı ilk girişten sonra değiştirebilir',
      blocked: 'Girişi kapalı',
    },
    state: 'Giriş',
  },
  mails: {
    emptyText:
      'Gönderilen e-postalar burada izlenir. Posta sunucusu tanımlı değilse iletiler burada saklanır.',
    body: 'İleti',
  },
  imports: {
    emptyText:
      'Üyeleri, cari hesapları ve abonelikleri Excel ya da CSV dosyasından alın. Önce denenir, sonra kaydedilir.',
    new: 'Dosyadan aktar',
    newText: 'Hiçbir şey, siz son adımda onaylamadan kaydedilmez.',
    title: 'Aktarım #{id}',
    fileFacts: '{name} · {count, plural, one {# satır} other {# satır}}',
    steps: { upload: 'Dosya', map: 'Sütunlar', check: 'Deneme', run: 'Aktarım' },
    drop: 'Dosyayı buraya bırakın',
    formats: 'CSV (UTF-8) ya da Excel (.xlsx); ilk satırda sütun adları olmalı',
    choose: 'Dosya seç',
    reading: 'Dosya okunuyor',
    otherFile: 'Başka dosya',
    column: 'Sütun',
    sample: 'Örnek değerler',
    target: 'Gideceği alan',
    targetOf: '“{column}” sütununun gideceği alan',
    ignored: 'Alınmayacak',
    extra: 'Ek bilgi: {key}',
    line: 'Satır: {field}',
    placed: '{count} sütundan {placed} tanesi bir alana gidiyor.',
    matchedBy: '{resource}: {fields} ile tanınır',
    asJson: 'Adımları JSON olarak düzenle',
    json: 'Aktarım adımları',
    jsonHelp:
      'Her satır için adımlar sırayla çalışır. "$Sütun" hücreyi, "@members" önceki adımın kaydını gösterir.',
    jsonBroken: 'Bu geçerli bir JSON değil ya da “steps” listesi yok.',
    check: 'Dene',
    backToMapping: 'Sütunlara dön',
    run: 'Aktar',
    partial: 'Hatalı satırları atla, kalanları aktar',
    progress: 'Aktarımın ilerleyişi',
    cancel: 'İptal et',
    cancelled: 'Aktarım iptal edildi. Hiçbir şey kaydedilmedi.',
    dryFine: 'Deneme sorunsuz bitti. Hiçbir şey kaydedilmedi; şimdi aktarabilirsiniz.',
    dryFailed:
      'Bazı satırlar alınamıyor. Hiçbir şey kaydedilmedi; aşağıdaki hataları düzeltin ya da bu satırları atlayın.',
    nothingKept: 'Aktarım yapılmadı, hiçbir şey kaydedilmedi. Hatalar aşağıda.',
    partlyKept: 'Hatasız satırlar aktarıldı; aşağıdakiler alınamadı.',
    kept: 'Aktarım tamamlandı.',
    mode: 'Tür',
    resource: 'Kayıt türü',
    rows: 'Satır',
    created: 'Oluşturulan',
    updated: 'Değişen',
    unchanged: 'Aynı kalan',
    wouldCreate: 'Oluşturulacak',
    wouldUpdate: 'Değişecek',
    failed: 'Hatalı satır',
    errors: '{count, plural, one {# hata} other {# hata}}',
    row: 'Satır',
    problem: 'Sorun',
    showAll: '{count} hatanın tümünü göster',
  },
};
