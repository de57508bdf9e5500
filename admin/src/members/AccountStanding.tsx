import {
  Box,
  Card,
  Divider,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import { Fragment } from 'react';
import { RecordLink } from '../components/columns';
import { Amount, Day, Nothing } from '../components/figures';
import { Figure, Figures } from '../components/record/Facts';
import { StatusChip } from '../components/StatusChip';
import { useFormat, useText } from '../i18n/text';
import type { AccountOverview } from './overview';

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
export const OneAccount = ({
  account,
  children,
}: {
  account: AccountOverview;
  children: React.ReactNode;
}) => {
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
const AccountLines = ({ accounts }: { accounts: readonly AccountOverview[] }) => {
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

/** The same on a narrow screen: each account with its figures below each other, nothing to push sideways. */
const AccountBlocks = ({ accounts }: { accounts: readonly AccountOverview[] }) => {
  const t = useText();
  const format = useFormat();
  return (
    <Card aria-label={t('memberPage.accounts')}>
      {accounts.map((account, index) => {
        const { currency } = account;
        const figures = [
          ['balance', <Amount minor={account.balance} currency={currency} />],
          ['open', <Amount minor={account.open} currency={currency} />],
          ['overdue', <Overdue account={account} />],
          ['limit', <Amount minor={account.creditLimit} currency={currency} />],
          ['turnoverMonth', <Amount minor={account.turnover.month} currency={currency} />],
          ['turnoverYear', <Amount minor={account.turnover.year} currency={currency} />],
          ['subscriptions', format.number(account.activeSubscriptions)],
          ['nextInvoice', <Day date={account.nextInvoice} />],
        ] as const;
        return (
          <Fragment key={account.id}>
            {index > 0 && <Divider />}
            <Stack gap={2} sx={{ p: 4 }}>
              <Box>
                <RecordLink to={`/accounts/${account.id}/show`}>
                  {account.company.name} · {currency}
                </RecordLink>{' '}
                {account.blocked && <StatusChip noun="account" status="blocked" />}
              </Box>
              <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, m: 0 }}>
                {figures.map(([name, value]) => (
                  <Box key={name}>
                    <Typography component="dt" variant="caption" color="text.secondary">
                      {t(`memberPage.${name}`)}
                    </Typography>
                    <Typography component="dd" sx={{ m: 0 }}>
                      {value}
                    </Typography>
                  </Box>
                ))}
              </Box>
            </Stack>
          </Fragment>
        );
      })}
    </Card>
  );
};

/** Several accounts, as there is room. */
export const ManyAccounts = ({ accounts }: { accounts: readonly AccountOverview[] }) => {
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return narrow ? <AccountBlocks accounts={accounts} /> : <AccountLines accounts={accounts} />;
};
