import { Box, Skeleton, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { useGetList } from 'react-admin';
import { Amount } from '../components/figures';
import { Figure, Figures } from '../components/record/Facts';
import type { AccountTotal, Member, Subscription } from '../data/records';
import { useFormat, useText, type MinorUnits } from '../i18n/text';
import { useCompany } from '../session/company';

const ALL = { page: 1, perPage: 25 };
const NONE = { page: 1, perPage: 1 };
const BY_ID = { field: 'id', order: 'ASC' } as const;

type Key = 'balance' | 'open' | 'overdue' | 'exposure' | 'available';
const SHOWN: readonly Key[] = ['balance', 'open', 'overdue', 'exposure', 'available'];

const Late = ({ minor, currency }: { minor: MinorUnits; currency: string }) => (
  <Box
    component="span"
    sx={({ look }) => (Number(minor) > 0 ? { color: look.palette.meanings.bad.text } : {})}
  >
    <Amount minor={minor} currency={currency} />
  </Box>
);

/** One currency's figures; amounts of two currencies stand side by side and are never added up. */
const CurrencyFigures = ({ total, children }: { total: AccountTotal; children?: ReactNode }) => {
  const t = useText();
  const format = useFormat();
  const { currency } = total;
  return (
    <Figures>
      {SHOWN.filter((key) => key !== 'available' || total.available !== null).map((key) => (
        <Figure
          key={key}
          label={t(`credit.member.${key}`)}
          note={
            key === 'overdue' && Number(total.lateInterest) > 0
              ? t('credit.interest', { amount: format.money(total.lateInterest, currency) })
              : undefined
          }
        >
          {key === 'overdue' ? (
            <Late minor={total.overdue} currency={currency} />
          ) : (
            <Amount minor={total[key]} currency={currency} />
          )}
        </Figure>
      ))}
      <Figure
        label={t('memberPage.turnoverYear')}
        note={t('credit.allYears', { amount: format.money(total.turnover.all, currency) })}
      >
        <Amount minor={total.turnover.year} currency={currency} />
      </Figure>
      {children}
    </Figures>
  );
};

/** What the member owes and brings: with the company that is worked in, or with all of ours; by currency. */
export const MemberFigures = ({ member }: { member: Member }) => {
  const t = useText();
  const format = useFormat();
  const { company } = useCompany();
  const { data: totals, isPending } = useGetList<AccountTotal>('account-totals', {
    filter: { member: member.id, ...(company ? { company: company.id } : {}) },
    pagination: ALL,
    sort: BY_ID,
  });
  const { total: subscriptions } = useGetList<Subscription>('subscriptions', {
    filter: { member: member.id, status: 'active' },
    pagination: NONE,
    sort: BY_ID,
  });
  if (isPending) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.row * 2 })} />;
  if (!totals?.length) return null;
  return (
    <Stack gap={3}>
      {totals.map((total, index) => (
        <CurrencyFigures key={total.id} total={total}>
          {index === 0 && (
            <Figure label={t('memberPage.subscriptions')}>{format.number(subscriptions ?? 0)}</Figure>
          )}
        </CurrencyFigures>
      ))}
    </Stack>
  );
};
