/** Ödeme kartları ve üye kartları. */
export const cards = {
  cards: {
    views: { active: 'Geçerli', expired: 'Süresi dolan', lost: 'Kayıp' },
    expiry: 'Son kullanma',
    expiryShape: 'AA/YY',
    payment: {
      emptyListText:
        'Üyelerin ödeme yaptığı bütün kartlar. Kart, üyenin sayfasında “Banka ve kartlar” sekmesinden eklenir.',
      title: 'Ödeme kartları',
      emptyText:
        'Üyenin ödeme yaptığı kredi ve banka kartları. Numara hemen şifrelenir; burada yalnızca sonu görünür.',
      add: 'Yeni ödeme kartı',
      edit: 'Kartı düzenle',
      delete: 'Sonu {last4} olan kart silinsin mi?',
      deleteText: 'Numarası da silinir ve geri getirilemez.',
      deleted: 'Kart silindi.',
      defaultHelp: 'İlk tahsilat denenecek kart',
      companyHelp: 'Karttan tahsilat yapacak şirket. Boşsa üyenin cari hesabının olduğu şirket.',
      endsWith: 'Sonu {last4}',
      reveals: '{count, plural, one {# kez gösterildi} other {# kez gösterildi}}',
    },
    reveal: {
      show: 'Numarayı göster',
      title: 'Sonu {last4} olan kartın numarası',
      text: 'Numaranın tamamı 30 saniye gösterilir. Numarayı gördüğünüz, zamanı ve gerekçesiyle denetim izinde kalır.',
      reason: 'Gerekçe',
      left: '{seconds, plural, one {# saniye sonra gizlenecek} other {# saniye sonra gizlenecek}}',
    },
    member: {
      emptyListText:
        'Üyelere ve ek kart sahiplerine verilen bütün kartlar. Kart, üyenin sayfasında “Banka ve kartlar” sekmesinden verilir.',
      title: 'Üye kartları',
      emptyText:
        'Bu üyeye ve ek kart sahiplerine verdiğiniz kartlar; her birinin kendi limiti, geçerlilik süresi ve numarası vardır.',
      issue: 'Kart ver',
      edit: 'Limiti ve süreyi düzenle',
      addHolder: 'Ek kart sahibi ekle',
      print: 'Kartı yazdır',
      chain: 'Yenileme geçmişi',
      menu: '{number} numaralı kartın işlemleri',
      main: 'Asıl kart',
      additional: 'Ek kart sahibi',
      noLimit: 'Kendi limiti yok',
      showOld: 'Yenilenen kartları göster',
      noAccount: 'Üyenin henüz cari hesabı yok. Lütfen önce bir hesap açın.',
      nameHelp: 'Boşsa üyenin adı',
      holderHelp: 'Kayıtlı herhangi bir kişi; ya da aşağıya ad yazın',
      limitHelp: 'Boşsa yalnızca cari hesabın limiti geçerlidir',
      limitWithin: 'Asıl kartın limitini aşamaz',
      lostOn: 'Kayıp tarihi',
      reason: 'Gerekçe',
      actions: {
        activate: 'Kullanıma aç',
        block: 'Bloke et',
        unblock: 'Blokeyi kaldır',
        lose: 'Kayıp bildir',
        replace: 'Yenile',
      },
      ask: {
        activate: '{number} numaralı kart teslim edildi; artık kullanılabilir.',
        block: '{number} numaralı kart, blokesi kaldırılana kadar kullanılamaz.',
        unblock: '{number} numaralı kart yeniden kullanılabilir.',
        lose: '{number} numaralı kart hemen geçersiz olur; yalnızca yenilenebilir.',
        replace:
          '{number} numaralı kartın yerine yeni numaralı bir kart geçer. Cari hesabı, sahibi ve limiti aynı kalır; eski kart geçersiz olur.',
      },
      done: {
        activate: 'Kart kullanıma açıldı.',
        block: 'Kart bloke edildi.',
        unblock: 'Kartın blokesi kaldırıldı.',
        lose: 'Kayıp kaydedildi.',
        replace: 'Yeni kartın numarası: {number}',
      },
    },
  },
};
