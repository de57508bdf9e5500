import { Box } from '@mui/material';
import { Amount } from '../components/figures';
import { Figure, Figures } from '../components/record/Facts';
import { useFormat, useText } from '../i18n/text';
import type { NamedAccount } from './AccountName';
import { turnoverOf } from './turnover';

const Overdue = ({ account }: { account: NamedAccount }) => {
  const t = useText();
  const format = useFormat();
  const { currency, overdue = 0, daysOverdue, lateInterest = 0 } = account;
  const late = Number(overdue) > 0;
  return (
    <Figure
      label={t('credit.figures.overdue')}
      note={
        late
          ? [
              t('credit.daysLate', { count: daysOverdue ?? 0 }),
              Number(lateInterest) > 0 &&
                t('credit.interest', { amount: format.money(lateInterest, currency) }),
            ]
              .filter(Boolean)
              .join(' · ')
          : t('credit.nothingLate')
      }
    >
      <Box component="span" sx={({ look }) => (late ? { color: look.palette.meanings.bad.text } : {})}>
        <Amount minor={overdue} currency={currency} />
      </Box>
    </Figure>
  );
};

/** How an account stands: what is owed, what of it is open and late, and what was sold. */
export const AccountFigures = ({ account }: { account: NamedAccount }) => {
  const t = useText();
  const { currency } = account;
  const turnover = turnoverOf(account);
  const unallocated = BigInt(account.open ?? 0) - BigInt(account.balance ?? 0);
  const format = useFormat();
  return (
    <Figures>
      <Figure
        label={t('accounts.figures.balance')}
        note={t(BigInt(account.balance ?? 0) >= 0n ? 'accounts.owesUs' : 'accounts.weOwe')}
      >
        <Amount minor={account.balance ?? 0} currency={currency} />
      </Figure>
      <Figure
        label={t('credit.figures.open')}
        note={
          unallocated > 0n
            ? t('credit.unallocated', { amount: format.money(unallocated.toString(), currency) })
            : undefined
        }
      >
        <Amount minor={account.open ?? 0} currency={currency} />
      </Figure>
      <Overdue account={account} />
      <Figure label={t('accounts.figures.month')}>
        <Amount minor={turnover.month} currency={currency} />
      </Figure>
      <Figure
        label={t('accounts.figures.year')}
        note={t('credit.allYears', { amount: format.money(turnover.all, currency) })}
      >
        <Amount minor={turnover.year} currency={currency} />
      </Figure>
    </Figures>
  );
};
