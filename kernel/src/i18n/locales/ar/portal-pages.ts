/** Announcements and pages that we publish in the portal. */
export const portalPages = {
  menu: { pages: 'الإعلانات' },
  pages: {
    title: 'الإعلانات والصفحات',
    lead: 'ما نشرناه من أجلكم.',
    one: 'إعلان',
    announcements: 'الإعلانات',
    pages: 'الصفحات',
    unread: 'غير مقروء',
    pinned: 'مثبّت',
    files: 'الملفات',
    empty: 'لا توجد إعلانات بعد',
    emptyText: 'ستجدون هنا كل ما ننشره من أجلكم.',
  },
};
