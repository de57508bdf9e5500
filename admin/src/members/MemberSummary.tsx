import {
  Alert,
  Box,
  Button,
  Card,
  Skeleton,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useCanAccess } from 'react-admin';
import { Link } from 'react-router-dom';
import { RecordLink } from '../components/columns';
import { Amount, Day, Moment, Nothing } from '../components/figures';
import { Figure, Figures } from '../components/record/Facts';
import { StatusChip } from '../components/StatusChip';
import type { Member } from '../data/records';
import { useFormat, useText } from '../i18n/text';
import { useOverview, type AccountOverview, type Overview } from './overview';

/** Money that is late is bad news, whatever its sign. */
const Overdue = ({ account }: { account: AccountOverview }) => (
  <Box
    component="span"
    sx={({ look }) => ({
      '& > *': { color: BigInt(account.overdue) > 0n ? look.palette.meanings.bad.text : undefined },
    })}
  >
    <Amount minor={account.overdue} currency={account.currency} />
  </Box>
);

/** One account: its figures in large. */
const OneAccount = ({ account, children }: { account: AccountOverview; children: React.ReactNode }) => {
  const t = useText();
  const { currency } = account;
  return (
    <Figures>
      <Figure
        label={t('memberPage.balance')}
        note={
          <RecordLink to={`/accounts/${account.id}/show`}>
            {account.company.name} · {currency}
          </RecordLink>
        }
      >
        <Amount minor={account.balance} currency={currency} />
      </Figure>
      <Figure label={t('memberPage.open')}>
        <Amount minor={account.open} currency={currency} />
      </Figure>
      <Figure label={t('memberPage.overdue')}>
        <Overdue account={account} />
      </Figure>
      <Figure label={t('memberPage.limit')}>
        {account.creditLimit === null ? (
          <Nothing />
        ) : (
          <Amount minor={account.creditLimit} currency={currency} />
        )}
      </Figure>
      <Figure label={t('memberPage.turnoverMonth')}>
        <Amount minor={account.turnover.month} currency={currency} />
      </Figure>
      <Figure label={t('memberPage.turnoverYear')}>
        <Amount minor={account.turnover.year} currency={currency} />
      </Figure>
      {children}
    </Figures>
  );
};

/** Several accounts: a line each, for amounts of different currencies are never added. */
const ManyAccounts = ({ accounts }: { accounts: readonly AccountOverview[] }) => {
  const t = useText();
  return (
    <Card sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={t('memberPage.accounts')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('memberPage.account')}</TableCell>
            <TableCell align="right">{t('memberPage.balance')}</TableCell>
            <TableCell align="right">{t('memberPage.open')}</TableCell>
            <TableCell align="right">{t('memberPage.overdue')}</TableCell>
            <TableCell align="right">{t('memberPage.limit')}</TableCell>
            <TableCell align="right">{t('memberPage.turnoverMonth')}</TableCell>
            <TableCell align="right">{t('memberPage.turnoverYear')}</TableCell>
            <TableCell align="right">{t('memberPage.subscriptions')}</TableCell>
            <TableCell>{t('memberPage.nextInvoice')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {accounts.map((account) => (
            <TableRow key={account.id}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <RecordLink to={`/accounts/${account.id}/show`}>
                  {account.company.name} · {account.currency}
                </RecordLink>{' '}
                {account.blocked && <StatusChip noun="account" status="blocked" />}
              </TableCell>
              <TableCell align="right">
                <Amount minor={account.balance} currency={account.currency} />
              </TableCell>
              <TableCell align="right">
                <Amount minor={account.open} currency={account.currency} />
              </TableCell>
              <TableCell align="right">
                <Overdue account={account} />
              </TableCell>
              <TableCell align="right">
                <Amount minor={account.creditLimit} currency={account.currency} />
              </TableCell>
              <TableCell align="right">
                <Amount minor={account.turnover.month} currency={account.currency} />
              </TableCell>
              <TableCell align="right">
                <Amount minor={account.turnover.year} currency={account.currency} />
              </TableCell>
              <TableCell align="right">{account.activeSubscriptions}</TableCell>
              <TableCell>
                <Day date={account.nextInvoice} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
};

/** A member without an account can be talked to, but neither bought from nor sold to. */
const NoAccount = ({ member }: { member: Member }) => {
  const t = useText();
  const { canAccess } = useCanAccess({ resource: 'accounts', action: 'create' });
  const source = JSON.stringify({ member: member.id });
  return (
    <Alert
      severity="info"
      action={
        canAccess && (
          <Button component={Link} to={`/accounts/create?${new URLSearchParams({ source })}`} size="small">
            {t('palette.create.accounts')}
          </Button>
        )
      }
    >
      {t('memberPage.noAccount')}
    </Alert>
  );
};

const LastInteraction = ({ of }: { of: Overview['lastInteraction'] }) => {
  const t = useText();
  if (!of) return null;
  return (
    <Typography color="text.secondary">
      {t('memberPage.lastInteraction')}{' '}
      <Box component="span" sx={{ color: 'text.primary' }}>
        {of.subject}
      </Box>{' '}
      · <Moment instant={of.at} />
    </Typography>
  );
};

/** How the member stands with each of our companies, in each currency. */
const MemberSummary = ({ member }: { member: Member }) => {
  const t = useText();
  const format = useFormat();
  const { data, error, isPending } = useOverview(member.id);
  if (isPending) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.row * 2.5 })} />;
  if (error) return <Alert severity="error">{error.message}</Alert>;
  const [first, ...others] = data.accounts;
  if (!first) return <NoAccount member={member} />;
  return (
    <Stack gap={2}>
      {others.length > 0 ? (
        <ManyAccounts accounts={data.accounts} />
      ) : (
        <OneAccount account={first}>
          <Figure label={t('memberPage.subscriptions')}>{format.number(first.activeSubscriptions)}</Figure>
          <Figure label={t('memberPage.nextInvoice')}>
            <Day date={first.nextInvoice} />
          </Figure>
        </OneAccount>
      )}
      <LastInteraction of={data.lastInteraction} />
    </Stack>
  );
};

export default MemberSummary;
