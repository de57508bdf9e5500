import { Stack, Typography } from '@mui/material';
import { RelatedList } from '../components/record/RelatedList';
import { useText } from '../i18n/text';
import { bankAccountPhone, BankAccountTable } from './BankAccountTable';

const FIRST = { field: 'default', order: 'DESC' } as const;

/** The bank accounts of a member or of one of our companies, as a part of its page. */
export const BankAccountsPart = ({ target }: { target: 'member' | 'company' }) => {
  const t = useText();
  return (
    <Stack gap={3} component="section">
      <Typography variant="h4" component="h2">
        {t('bankAccounts.title')}
      </Typography>
      <RelatedList
        reference="bank-accounts"
        target={target}
        sort={FIRST}
        phone={bankAccountPhone}
        emptyText="bankAccounts.emptyText"
      >
        <BankAccountTable of="owner" />
      </RelatedList>
    </Stack>
  );
};
