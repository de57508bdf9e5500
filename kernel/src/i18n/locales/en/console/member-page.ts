/** The page about one member. */
export const memberPage = {
  memberPage: {
    actions: 'New',
    sendStatement: 'Send a statement',
    account: 'Account',
    accounts: 'How the accounts stand',
    balance: 'Balance',
    open: 'Open amount',
    overdue: 'Overdue',
    limit: 'Credit limit',
    turnover: 'Turnover (net)',
    turnoverMonth: 'Turnover this month (net)',
    turnoverYear: 'Turnover this year (net)',
    subscriptions: 'Active subscriptions',
    nextInvoice: 'Next invoice',
    lastInteraction: 'Last interaction:',
    noAccount:
      'This member has no account. Open one with a group company before subscriptions, invoices and payments.',
    representative: 'Representative: {name}',
    taxNumber: 'Tax no. {number}',
    chart: 'Last 24 months: {account}',
    chartTitle: 'Last 24 months',
    month: 'Month',
  },
};
