/** What runs in the background, as administrators see it. */
export const jobs = {
  errors: {
    notStoppable: 'Bu iş çalışıyor ve artık durdurulamıyor; kendiliğinden bitecek.',
    notRepeatable: 'Bu iş yeniden yapılamaz.',
  },
  kinds: {
    'bill-run': 'Faturalama koşusu',
    import: 'Aktarım',
    mail: 'E-posta',
    remind: 'Zamanı gelen hatırlatmaların aranması',
    'remind-user': 'Hatırlatma e-postası',
    'change-decided': 'Karara bağlanan değişiklik e-postası',
    'document-contents': 'Dosyaların silinmesi',
    'document-orphans': 'Kaydı olmayan dosyaların aranması',
    'old-jobs': 'Eski işlerin unutulması',
    'analysis-due': 'Süresi dolan analizlerin aranması',
    'analysis-due-letter': 'Yeni analiz hatırlatma e-postası',
    'send-notifications': 'Bildirimlerin gönderilmesi',
    'notification-letter': 'Bildirim e-postası',
    'old-notifications': 'Eski bildirimlerin unutulması',
    'extra-indexes': 'Ek alanın dizini',
  },
};
