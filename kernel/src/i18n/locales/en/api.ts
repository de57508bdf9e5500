/** Words of the API itself: export headings, names of resources. */
export const api = {
  yes: 'Yes',
  no: 'No',
  exportName: '{resource} {date}',
  sheetTooLong:
    'An xlsx file can hold at most {count, number} rows. Narrow the filter or download it as csv.',
  resources: {
    companies: 'Companies',
    members: 'Members',
    categories: 'Categories',
    sectors: 'Sectors',
    units: 'Units',
    people: 'People',
    accounts: 'Accounts',
    products: 'Products',
    subscriptions: 'Subscriptions',
    'plan-items': 'Payment plan',
    invoices: 'Invoices',
    'invoice-lines': 'Invoice lines',
    payments: 'Payments',
    'ledger-entries': 'Ledger entries',
    users: 'Users',
    imports: 'Imports',
    mails: 'Outbox',
    runs: 'Billing runs',
    jobs: 'Jobs',
  },
};
