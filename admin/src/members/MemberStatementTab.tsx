import { MenuItem, Skeleton, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList, useRecordContext } from 'react-admin';
import { NAMED, nameAccount, type NamedAccount } from '../accounts/AccountName';
import type { Member } from '../data/records';
import { useText } from '../i18n/text';
import { StatementPanel } from '../statements/StatementPanel';
import { MemberAccountsTab } from './MemberAccountsTab';

const ALL = { page: 1, perPage: 200 };
const BY_ID = { field: 'id', order: 'ASC' } as const;

/** The statement of one of the member's accounts; which one is chosen where there are several. */
export const MemberStatementTab = () => {
  const t = useText();
  const member = useRecordContext<Member>();
  const [chosen, setChosen] = useState<number | null>(null);
  const { data: accounts, isPending } = useGetList<NamedAccount>('accounts', {
    filter: { member: member?.id },
    pagination: ALL,
    sort: BY_ID,
    meta: { embed: NAMED },
  });
  if (isPending) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />;
  const account = accounts?.find(({ id }) => id === chosen) ?? accounts?.[0];
  if (!account) return <MemberAccountsTab />;
  return (
    <Stack gap={4}>
      {(accounts?.length ?? 0) > 1 && (
        <TextField
          select
          label={t('members.statementOf')}
          value={account.id}
          onChange={(event) => setChosen(Number(event.target.value))}
          sx={({ look }) => ({ maxWidth: look.sizes.menu * 2 })}
        >
          {accounts?.map((one) => (
            <MenuItem key={one.id} value={one.id}>
              {nameAccount(one)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <StatementPanel key={account.id} account={account.id} />
    </Stack>
  );
};
