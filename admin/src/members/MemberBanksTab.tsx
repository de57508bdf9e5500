import { Stack } from '@mui/material';
import { BankAccountsPart } from '../bank-accounts/BankAccountsPart';

/** Where a member has its money, and what it pays with. */
export const MemberBanksTab = () => (
  <Stack gap={6}>
    <BankAccountsPart target="member" />
  </Stack>
);
