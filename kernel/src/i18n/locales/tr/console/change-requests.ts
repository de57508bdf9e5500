/** Own data that people change in the portal, and what our staff decide about it. */
export const changeRequests = {
  changeRequests: {
    views: { waiting: 'Bekleyenler' },
    listText: 'Üyelerin portalda istediği ve sizin karar verdiğiniz değişiklikler burada durur.',
    rulesText:
      'İş ortağının portalda kendi bilgilerinde yaptığı değişiklik: hemen yazılır, onayımızdan sonra yazılır veya hiç sunulmaz.',
    record: 'Kayıt',
    asker: 'İsteyen',
    of: '{name} için değişiklik talebi',
    field: 'Alan',
    before: 'Önceki değer',
    now: 'Şu anki değer',
    after: 'İstenen değer',
    stale: 'Talepten sonra değişmiş',
    approve: 'Onayla',
    approveText: 'Değerler kayda yazılır; isteyene e-posta ile bildirilir.',
    approveStale: 'Talepten sonra bazı değerler değişmiş. Onaylarsanız üzerine yazılır.',
    refuse: 'Reddet',
    refuseText: 'Hiçbir şey değişmez. İsteyene gerekçesiyle e-posta gönderilir.',
    reason: 'Gerekçe',
    allExtra: 'Ek alanlar',
  },
};
