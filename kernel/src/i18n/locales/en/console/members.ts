/** Addresses and contact points of members. */
export const memberData = {
  addresses: {
    title: 'Addresses',
    add: 'Add an address',
    edit: 'Change the address',
    main: 'Main address',
    mainText: 'Stands on the record itself',
    labelHelp: 'Such as “Tuzla warehouse”',
    defaultHelp: 'The one that is used first among addresses of this kind',
    emptyText:
      'Where invoices go, where goods are delivered, where the head office is: keep as many addresses as there are.',
  },
  contactPoints: {
    title: 'More telephones, e-mail addresses and pages',
    add: 'Add a contact point',
    edit: 'Change the contact point',
    labelHelp: 'Such as “Accounting”',
    emptyText:
      'The first telephone and e-mail address stand on the record itself; add any further ones here.',
  },
  duplicates: {
    likely: 'Is it one of these?',
    certain: 'There is this member already',
    same: 'same: {reasons}',
    confirm: 'It is another member; save it all the same',
    reasons: {
      taxNumber: 'tax number',
      nationalId: 'identity number',
      email: 'e-mail',
      phone: 'telephone',
      name: 'name (nearly)',
    },
  },
  segments: {
    shared: 'Share with all my colleagues',
    isShared: 'Shared view',
    keeps: 'A view keeps filters, order and columns.',
    change: 'Change name and sharing',
    update: 'Update view',
    menu: 'Actions for the view {name}',
    makeDefault: 'Open the list with it',
    noDefault: 'Do not open the list with it',
    remove: 'Delete view',
    removeTitle: 'Delete the view “{name}”?',
    removeText: 'No record is touched; only this view goes.',
    removeShared: 'The view goes for everybody whom it is shared with. No record is touched.',
    removed: 'The view “{name}” was deleted.',
  },
  merge: {
    open: 'Merge',
    title: 'Merge with another member',
    text: 'Two records of the same member become one. Everything of the one that goes belongs to the other afterwards.',
    other: 'The other member',
    stays: 'Stays',
    goes: 'Becomes part of it',
    keepNamed: 'Keep {name}',
    warning:
      'This cannot be undone. Empty fields are filled in, accounts and their history stay as they were posted, and the old code keeps leading here.',
    confirm: 'Merge',
    done: 'The two members are one now.',
  },
  memberForm: {
    official: 'Official data',
    personal: 'Personal data',
    passiveHelp: 'Nothing is sold to a passive member; its history stays.',
  },
};
