/** Ödeme kartları, üye kartları ve anahtarları değiştiren komut. */
export const vault = {
  errors: {
    aboveMainLimit: 'Bu tutar asıl kartın limitini aşıyor. Ek kart sahibinin limiti onun içinde kalmalıdır.',
    belowAdditionalLimit: 'Bir ek kart sahibinin limiti daha yüksek. Lütfen önce onun limitini düşürün.',
    lostLater: 'Kayıp tarihi gelecekte olamaz.',
    mainDead: 'Bu kart artık geçerli olmadığı için ek kart verilemez.',
    notMain: 'Ek karta ek kart verilemez. Lütfen asıl kartı seçin.',
    notPrefix: 'Ön ek iki ila sekiz rakamdan oluşur ve 0 ile başlamaz.',
    otherAccount: 'Bu, kartın cari hesabına uymuyor.',
    seriesUsedUp: 'Bu şirketin kart numarası serisi tükendi. Lütfen başka bir ön ek verin.',
    whichAccount: 'Üyenin birden çok cari hesabı var. Lütfen birini seçin.',
    whoHolds: 'Lütfen kart sahibini seçin ya da kart üzerindeki adı yazın.',
    cardExists: 'Bu üyenin bu numarayla kayıtlı bir kartı zaten var.',
    cardExpired: 'Bu kartın son kullanma tarihi geçmiş.',
    notCardNumber: 'Bu geçerli bir kart numarası değil. Lütfen rakamları kontrol edin.',
    notLastFour: 'Kartın son dört rakamı yazılmalıdır.',
    notRevealed: 'Bu kartın numarası burada saklanmadığı için gösterilemez.',
    numberAtProvider:
      'Kart numaralarını ödeme kuruluşu saklıyor. Lütfen numarayı değil, kuruluşun verdiği anahtarı (token) gönderin.',
    numberFixed: 'Kartın numarası değişmez. Başka bir numara için yeni kart ekleyin.',
    numberInText: 'Buraya kart numarasının tamamı yazılamaz.',
    numberNotImported:
      'Kart numaraları dosyadan alınmaz: dosyada açıkta kalırlar. Lütfen kartı elle ekleyin.',
    securityCode: 'Güvenlik kodu asla saklanamaz. Lütfen göndermeyin.',
    tokenNotTaken: 'Kart numaraları burada saklanıyor; anahtarı (token) alınabilecek bir ödeme kuruluşu yok.',
  },
  card: { title: 'ÜYE KARTI', valid: 'GEÇERLİLİK', fileName: 'kart' },
};
