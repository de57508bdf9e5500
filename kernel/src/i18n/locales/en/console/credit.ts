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
};
