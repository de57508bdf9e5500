/** Ödeme kartları, üye kartları ve anahtarları değiştiren komut. */
export const vault = {
  errors: {
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
  command: {
    usage: 'npm run rotate-keys [-- --new | --batch 500]',
    progress: '{total} kayıttan {done} tanesi yeni anahtarla şifrelendi',
    done: '{done} kayıt yeniden şifrelendi. Kasanın tamamı “{key}” anahtarıyla şifreli.',
    unused: 'Şu anahtarlarla şifreli bir şey kalmadı; ORTAK_VAULT_KEYS içinden çıkarılabilirler: {keys}',
    keyMissing:
      'ORTAK_VAULT_KEYS içinde, kasanın bir bölümünü şifreleyen “{key}” anahtarı yok. Yapılanlar geçerli kalır.',
  },
};
