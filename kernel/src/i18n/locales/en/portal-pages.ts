/** Announcements and pages that we publish in the portal. */
export const portalPages = {
  menu: { pages: 'News' },
  pages: {
    title: 'News and pages',
    lead: 'What we have published for you.',
    one: 'Announcement',
    announcements: 'Announcements',
    pages: 'Pages',
    unread: 'Unread',
    pinned: 'Pinned',
    files: 'Files',
    empty: 'No announcements yet',
    emptyText: 'When we publish something for you, you will find it here.',
  },
};
