/** Announcements and pages that we publish in the portal. */
export const portalPages = {
  menu: { pages: 'Duyurular' },
  pages: {
    title: 'Duyurular ve sayfalar',
    lead: 'Sizin için yayımladıklarımız.',
    one: 'Duyuru',
    announcements: 'Duyurular',
    pages: 'Sayfalar',
    unread: 'Okunmadı',
    pinned: 'Başa sabitlendi',
    files: 'Dosyalar',
    empty: 'Henüz duyuru yok',
    emptyText: 'Sizin için bir şey yayımladığımızda burada bulursunuz.',
  },
};
