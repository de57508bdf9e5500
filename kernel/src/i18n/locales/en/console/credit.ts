/** Bank accounts and credit: what the console says about them. */
export const credit = {
  bankAccounts: {
    emptyText:
      'The accounts that the member pays from and that we send money to. Type the IBAN; bank and country follow.',
    copy: 'Copy the IBAN',
    copied: 'Copied',
    title: 'Bank accounts',
    form: {
      account: 'Account',
      bank: 'Bank',
      defaultHelp: 'The account that is used first in this currency',
      numberHelp: 'For countries that have no IBAN',
    },
  },
  credit: {
    title: 'Limit and exposure',
    used: '{percent} of the limit is used',
    over: 'The limit is exceeded',
    noLimit: 'No limit',
    figures: {
      open: 'Open amount',
      overdue: 'Overdue',
      exposure: 'Exposure',
      limit: 'Credit limit',
      available: 'Available',
      collateral: 'Valid collateral',
    },
    member: {
      balance: 'Balance',
      open: 'Open amount',
      overdue: 'Overdue',
      exposure: 'Exposure',
      available: 'Available credit',
    },
    views: { overdue: 'Overdue', overLimit: 'Over the limit' },
    daysLate: '{count, plural, one {# day late} other {# days late}}',
    interest: 'accrued interest {amount}',
    nothingLate: 'Nothing is late',
    unallocated: '{amount} is not allocated yet',
    allYears: '{amount} to this day',
    allocate: 'Allocate to invoices',
    allocateText: 'Choose which open invoices the rest of this payment settles.',
    allocated: 'The amount was allocated to invoices.',
    actions: { block: 'Block', lift: 'Lift the block' },
    done: { block: 'The account is blocked.', lift: 'The block was lifted.' },
    ask: {
      block:
        'No new business with this account: no subscription is activated, no invoice posted by hand. Running subscriptions are billed on.',
      lift: 'The account is open for new business again. The block stays in its history.',
    },
    reason: { block: 'Why is it blocked?', lift: 'Why is it lifted? (optional)' },
    blockedText:
      'No subscription is activated and no invoice posted by hand; running subscriptions are billed on.',
    history: {
      title: 'History of blocks',
      reason: 'Reason',
      blockedAt: 'Blocked',
      blockedBy: 'Blocked by',
      liftedAt: 'Lifted',
      liftedBy: 'Lifted by',
      liftReason: 'Reason for lifting',
      running: 'Running',
    },
  },
  collaterals: {
    title: 'Collateral',
    emptyText:
      'Guarantee letters, mortgages, cheques and notes that secure the account. While valid they lower its exposure.',
    views: { expiring: 'Expiring in 30 days', expired: 'Expired' },
    form: {
      identity: 'Collateral',
      text: 'Collateral in the currency of the account lowers its exposure while it is valid.',
      issuerHelp: 'The bank, drawer or guarantor that gave it',
      dates: 'Validity',
      expiresHelp: 'The last valid day; leave empty when it has none',
      returnedHelp: 'When it was given back to the member',
    },
  },
  ledgerEntries: {
    tab: 'Entries',
    emptyText: 'Every posted invoice and every payment is a row here; rows never change.',
  },
};
