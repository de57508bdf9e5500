import { RelatedList } from '../components/record/RelatedList';
import { useText } from '../i18n/text';
import { bankAccountPhone, BankAccountTable } from './BankAccountTable';

const FIRST = { field: 'default', order: 'DESC' } as const;

/** The bank accounts of a member or of one of our companies, as a part of its page. */
export const BankAccountsPart = ({ target }: { target: 'member' | 'company' }) => {
  const t = useText();
  return (
    <RelatedList
      reference="bank-accounts"
      target={target}
      title={t('bankAccounts.title')}
      sort={FIRST}
      phone={bankAccountPhone}
      emptyText="bankAccounts.emptyText"
    >
      <BankAccountTable of="owner" />
    </RelatedList>
  );
};
