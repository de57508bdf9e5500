import { lazily } from '../layout/lazily';

export default {
  list: lazily(() => import('./BankAccountList'), 'BankAccountList'),
  edit: lazily(() => import('./BankAccountEdit'), 'BankAccountEdit'),
  create: lazily(() => import('./BankAccountCreate'), 'BankAccountCreate'),
  recordRepresentation: (account: { iban?: string | null; accountNumber?: string | null }) =>
    account.iban || account.accountNumber || '',
};
