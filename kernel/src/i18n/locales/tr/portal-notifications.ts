/** What the portal says about notifications; mails tell each of them in the same words. */
export const portalNotifications = {
  notifications: {
    title: 'Bildirimler',
    lead: 'Sizi ilgilendiren son gelişmeler.',
    bell: '{count, plural, =0 {Bildirimler} other {Bildirimler, # okunmamış}}',
    unread: 'Okunmadı',
    all: 'Tümünü göster',
    choose: 'Bildirim tercihleri',
    empty: 'Henüz bildirim yok',
    emptyText:
      'Size bir fatura kesildiğinde, belge veya not paylaşıldığında ya da duyuru yayımlandığında burada görürsünüz.',
    latest: 'Son 90 günün en yeni bildirimleri gösterilir.',
    lines: {
      invoice: '{number} numaralı fatura: {amount}',
      invoiceDue: '{number} numaralı fatura: {amount}, son ödeme {date}',
      creditNote: '{number} numaralı iade faturası: {amount}',
      payment: 'Ödemeniz alındı: {amount}, {date}',
      document: 'Belge: {title}',
      announcement: 'Duyuru: {title}',
      note: 'Not: {text}',
      approved: 'Değişiklik talebiniz onaylandı: {fields}',
      refused: 'Değişiklik talebiniz onaylanmadı: {fields}',
      analysis: 'Yeniden yanıtlamanız bekleniyor: {form}',
    },
    kinds: {
      invoice: 'Faturalar',
      payment: 'Ödemeler',
      document: 'Belgeler',
      note: 'Notlar',
      announcement: 'Duyurular',
      request: 'Değişiklik talepleri',
      analysis: 'Değerlendirmeler',
    },
    ways: {
      portal: 'Portal',
      mail: 'E-posta',
    },
    settings: {
      title: 'Bildirimler',
      text: 'Nelerden haberdar olmak istediğinizi siz seçersiniz; her değişiklik hemen kaydedilir.',
      about: 'Konu',
      switch: '{kind}: {way}',
      failed: 'Tercihiniz kaydedilemedi; önceki hâli geçerli.',
    },
  },
};
