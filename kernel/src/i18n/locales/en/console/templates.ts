/** Empty files for imports. */
export const templates = {
  templates: {
    title: 'Templates',
    help: 'Take an empty Excel file and fill it in; its columns are recognised in the next step. Units, people and addresses stand on sheets of their own in the same file as their members.',
    members: 'Members, units, people, addresses',
    accounts: 'Accounts',
    bankAccounts: 'Bank accounts',
    payments: 'Payments',
  },
};
