/** The e-mails that Ortak sends. */
export const mail = {
  greeting: 'Sayın {name},',
  regards: 'Saygılarımızla,',
  automatic: 'Bu e-posta Ortak tarafından gönderildi.',
  statement: {
    subject: '{company} hesap ekstreniz · {period}',
    body: '{period} dönemine ait hesap ekstreniz ektedir.',
    owed: '{date} itibarıyla ödemeniz beklenen tutar {amount}.',
    inFavour: '{date} itibarıyla lehinize bakiye {amount}.',
    settled: '{date} itibarıyla borcunuz bulunmuyor.',
    overdue:
      'Bu tutarın {amount} kadarının vadesi geçmiştir. Ödediyseniz lütfen bu hatırlatmayı dikkate almayın.',
  },
  resetPassword: {
    subject: 'Ortak parolanızı yenileyin',
    body: 'Parolanızı yenilemek istediğinizi bildirdiniz. Aşağıdaki bağlantı bir saat geçerlidir.',
    action: 'Parolamı yenile',
    ignore: 'Bunu siz istemediyseniz bir şey yapmanız gerekmez; parolanız değişmedi.',
  },
  invitation: {
    subject: 'Ortak portalına davet edildiniz',
    body: 'Kurumunuzun abonelik, fatura ve hesap bilgilerine ulaşabileceğiniz portala davet edildiniz. Başlamak için parolanızı belirleyin.',
    action: 'Parolamı belirle',
    expires: 'Bu bağlantı {days} gün geçerlidir ve yalnız bir kez kullanılabilir.',
    ignore:
      'Bu daveti beklemiyorsanız bir şey yapmanız gerekmez; bağlantı kullanılmadıkça hiçbir şey açılmaz.',
    known:
      'Portala davet edildiniz, ancak bu e-posta adresiyle zaten bir hesabınız var. Bir adres tek bir kişiye ait olabilir; yeni erişim için lütfen sizi davet eden kişiye başka bir adres bildirin.',
    signIn: 'Var olan hesabınızla giriş',
  },
  reminder: {
    subject: '{count, plural, one {Hatırlatma: {name}} other {# hatırlatmanız var}}',
    reminder: 'Hatırlatma',
    mention: 'Bir notta sizden bahsedildi',
    'next-step': 'Sonraki adım',
    'portal-note': 'Portaldan yazıldı',
  },
  analysisDue: {
    reminder: '“{form}” için yeni analiz zamanı: son sonuç {day} tarihine kadar geçerli.',
    subject: 'Yeniden yanıtlamanız bekleniyor: {form}',
    body: '“{form}” formuna verdiğiniz yanıtlar {day} tarihine kadar geçerli. Lütfen formu portalda yeniden yanıtlayın; yalnızca birkaç dakika sürer.',
  },
  changeDecided: {
    approvedSubject: 'Değişiklik talebiniz onaylandı',
    refusedSubject: 'Değişiklik talebiniz onaylanamadı',
    approved: 'Değiştirilmesini istediğiniz bilgiler onaylandı ve kaydınıza işlendi.',
    refused: 'Değiştirilmesini istediğiniz bilgiler onaylanamadı; kaydınız olduğu gibi kaldı.',
    reason: 'Gerekçe',
    see: 'Portalda görün',
  },
  notification: {
    subject: '{count, plural, one {Yeni bildiriminiz var: {line}} other {# yeni bildiriminiz var}}',
    body: 'Portalda sizi ilgilendiren gelişmeler var:',
    more: 've {count} bildirim daha',
    all: 'Tümü portalda',
    choose: 'Hangi konularda e-posta almak istediğinizi buradan seçebilirsiniz',
  },
};
