/** Announcements and pages that we publish in the portal. */
export const portalPages = {
  menu: { pages: 'Annonces' },
  pages: {
    title: 'Annonces et pages',
    lead: 'Ce que nous avons publié pour vous.',
    one: 'Annonce',
    announcements: 'Annonces',
    pages: 'Pages',
    unread: 'Non lu',
    pinned: 'Épinglé',
    files: 'Fichiers',
    empty: 'Aucune annonce pour l’instant',
    emptyText: 'Ce que nous publions pour vous se trouvera ici.',
  },
};
