/** What the portal says about notifications; mails tell each of them in the same words. */
export const portalNotifications = {
  notifications: {
    title: 'Benachrichtigungen',
    lead: 'Was sich zuletzt für Sie getan hat.',
    bell: '{count, plural, =0 {Benachrichtigungen} other {Benachrichtigungen, # ungelesen}}',
    unread: 'Ungelesen',
    all: 'Alle anzeigen',
    choose: 'Benachrichtigungen wählen',
    empty: 'Noch keine Benachrichtigungen',
    emptyText:
      'Wenn Sie eine Rechnung erhalten, ein Dokument oder eine Notiz mit Ihnen geteilt oder eine Mitteilung veröffentlicht wird, sehen Sie es hier.',
    latest: 'Gezeigt werden die neuesten Benachrichtigungen der letzten 90 Tage.',
    lines: {
      invoice: 'Rechnung {number}: {amount}',
      invoiceDue: 'Rechnung {number}: {amount}, fällig am {date}',
      creditNote: 'Gutschrift {number}: {amount}',
      payment: 'Zahlung eingegangen: {amount}, {date}',
      document: 'Dokument: {title}',
      announcement: 'Mitteilung: {title}',
      note: 'Notiz: {text}',
      approved: 'Ihre Änderung wurde genehmigt: {fields}',
      refused: 'Ihre Änderung wurde nicht genehmigt: {fields}',
      analysis: 'Bitte antworten Sie erneut: {form}',
    },
    kinds: {
      invoice: 'Rechnungen',
      payment: 'Zahlungen',
      document: 'Dokumente',
      note: 'Notizen',
      announcement: 'Mitteilungen',
      request: 'Änderungswünsche',
      analysis: 'Bewertungen',
    },
    ways: {
      portal: 'Portal',
      mail: 'E-Mail',
    },
    settings: {
      title: 'Benachrichtigungen',
      text: 'Sie wählen, worüber Sie informiert werden; jede Änderung wird sofort gespeichert.',
      about: 'Thema',
      switch: '{kind}: {way}',
      failed: 'Ihre Auswahl konnte nicht gespeichert werden; sie bleibt, wie sie war.',
    },
  },
};
