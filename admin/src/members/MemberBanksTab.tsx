import { Stack } from '@mui/material';
import { BankAccountsPart } from '../bank-accounts/BankAccountsPart';
import { MemberCardsPart } from '../member-cards/MemberCardsPart';
import { PaymentCardsPart } from '../payment-cards/PaymentCardsPart';

/** Where a member has its money, and what it pays with. */
export const MemberBanksTab = () => (
  <Stack gap={6}>
    <BankAccountsPart target="member" />
    <PaymentCardsPart />
    <MemberCardsPart />
  </Stack>
);
