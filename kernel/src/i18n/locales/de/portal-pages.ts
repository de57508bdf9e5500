/** Announcements and pages that we publish in the portal. */
export const portalPages = {
  menu: { pages: 'Neuigkeiten' },
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
};
