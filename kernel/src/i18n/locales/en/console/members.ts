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
  memberForm: {
    official: 'Official data',
    personal: 'Personal data',
    passiveHelp: 'Nothing is sold to a passive member; its history stays.',
  },
};
