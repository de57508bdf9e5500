import { Stack } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { AddressCards } from '../addresses/AddressCards';
import { ContactPoints } from '../addresses/ContactPoints';
import type { Member } from '../data/records';

/** Where the member is, and every way to reach it. */
export const MemberAddressesTab = () => {
  const member = useRecordContext<Member>();
  if (!member) return null;
  const owner = { member: member.id };
  return (
    <Stack gap={8}>
      <AddressCards owner={owner} main={member} />
      <ContactPoints owner={owner} />
    </Stack>
  );
};
