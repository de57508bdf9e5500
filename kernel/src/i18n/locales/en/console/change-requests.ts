/** Own data that people change in the portal, and what our staff decide about it. */
export const changeRequests = {
  changeRequests: {
    views: { waiting: 'Waiting' },
    listText: 'What members ask for in the portal and you decide stands here.',
    rulesText:
      'What a partner changes of their own data in the portal: written at once, after our approval, or not offered.',
    record: 'About',
    asker: 'Asked by',
    of: 'Change request of {name}',
    field: 'Field',
    before: 'Before',
    now: 'Stands now',
    after: 'Asked for',
    stale: 'Changed since it was asked for',
    approve: 'Approve',
    approveText: 'The values are written to the record, and who asked is told by e-mail.',
    approveStale: 'Some values have changed since this was asked for. Approving overwrites them.',
    refuse: 'Refuse',
    refuseText: 'Nothing is changed. Who asked is told by e-mail, with the reason.',
    reason: 'Reason',
    allExtra: 'Extra fields',
  },
};
