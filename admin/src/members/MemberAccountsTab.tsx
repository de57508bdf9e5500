import { Stack } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { accountPhone, AccountTable } from '../accounts/AccountTable';
import { RelatedList } from '../components/record/RelatedList';
import type { Member } from '../data/records';
import { MemberFigures } from './MemberFigures';

/** A member's accounts, one with each of our companies and currencies, and how they stand by currency. */
export const MemberAccountsTab = () => {
  const member = useRecordContext<Member>();
  return (
    <Stack gap={4}>
      {member && <MemberFigures member={member} />}
      <RelatedList reference="accounts" target="member" phone={accountPhone} emptyText="accounts.emptyText">
        <AccountTable of="member" />
      </RelatedList>
    </Stack>
  );
};
