/** Announcements and pages that we publish in the portal, and notes between the member and us. */
export const portalPages = {
  menu: { pages: 'Neuigkeiten', notes: 'Notizen' },
  pages: {
    title: 'Mitteilungen und Seiten',
    lead: 'Was wir für Sie veröffentlicht haben.',
    one: 'Mitteilung',
    announcements: 'Mitteilungen',
    pages: 'Seiten',
    unread: 'Ungelesen',
    pinned: 'Angeheftet',
    files: 'Dateien',
    empty: 'Noch keine Mitteilungen',
    emptyText: 'Was wir für Sie veröffentlichen, finden Sie hier.',
  },
  notes: {
    title: 'Notizen',
    lead: 'Was wir mit Ihnen teilen und was Sie uns schreiben.',
    us: 'Von uns',
    colleague: 'Von Ihnen',
    write: 'Schreiben Sie uns',
    about: 'Betrifft',
    text: 'Ihre Notiz',
    textHelp: 'Ihre Ansprechperson sieht sie sofort.',
    send: 'Senden',
    sent: 'Ihre Notiz wurde gesendet.',
    empty: 'Noch keine Notizen',
    emptyText:
      'Schreiben Sie hier, wenn Sie uns etwas mitteilen möchten; was Sie schreiben, bleibt hier stehen.',
  },
};
