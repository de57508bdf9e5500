/** Roles of our staff, and the rights that they have. */
export const roles = {
  roles: {
    emptyText: 'Burada çalışanların neyi görüp neyi değiştirebileceği.',
    identity: 'Rol',
    keyHelp: 'İçe aktarma ve API için; küçük harf, rakam ve kısa çizgi. Kullanılan bir rolde değişmez.',
    rightsText: 'Bu roldeki herkes için, bir sonraki tıklamalarından başlayarak geçerlidir.',
    builtInText:
      'Bu rol her kurulumda bulunur ve hakları değişmez. Farklı haklar için yeni bir rol ekleyin; hakları bu rolden alabilirsiniz.',
    startWith: 'Hakları şu rolden al',
    startWithHelp: 'Aşağıdaki kutular o rolün haklarıyla doldurulur.',
    builtIn: 'Hazır rol',
    own: 'Kendi rolünüz',
    holders: 'Bu roldeki kullanıcılar',
    none: 'Bu rolün hiçbir hakkı yok: kutuları işaretleyin.',
    only: 'Kategoriler, sektörler, ek alanlar ve benzeri tanımları herkes görür. Kullanıcıları, rolleri, grup şirketlerini, ek alanları ve görevleri yalnızca yöneticiler yönetir.',
    areas: {
      billing: 'Faturalama',
      statements: 'Ekstreler',
      'portal-access': 'Portal erişimi',
      notes: 'Notlar',
      interactions: 'Görüşmeler',
    },
  },
};
