import { Stack } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { collateralPhone, CollateralTable } from '../collaterals/CollateralTable';
import { RecordLink } from '../components/columns';
import { Amount } from '../components/figures';
import { Fact, Facts } from '../components/record/Facts';
import { RelatedList } from '../components/record/RelatedList';
import { useFormat, useText } from '../i18n/text';
import { AgeingBar } from '../statements/AgeingBar';
import type { NamedAccount } from './AccountName';
import { BlockHistory } from './BlockHistory';

const SOONEST = { field: 'expires', order: 'ASC' } as const;

const Terms = ({ account }: { account: NamedAccount }) => {
  const format = useFormat();
  const t = useText();
  const limited = account.creditLimit !== null && account.creditLimit !== undefined;
  return (
    <Facts title={t('accounts.form.terms')}>
      <Fact source="member">
        <RecordLink to={`/members/${account.member.id}/show`}>{account.member.name}</RecordLink>
      </Fact>
      <Fact source="company">{account.company.name}</Fact>
      <Fact source="currency">{account.currency}</Fact>
      <Fact source="paymentTermDays">{t('accounts.days', { count: account.paymentTermDays ?? 0 })}</Fact>
      <Fact source="creditLimit">
        {limited ? <Amount minor={account.creditLimit} currency={account.currency} /> : t('credit.noLimit')}
      </Fact>
      <Fact source="lateInterestRate">{format.percent(account.lateInterestRate ?? '0')}</Fact>
      <Fact source="lateInterest">
        <Amount minor={account.lateInterest ?? 0} currency={account.currency} />
      </Fact>
      <Fact source="groupInvoices">{t(account.groupInvoices ? 'yes' : 'no')}</Fact>
    </Facts>
  );
};

/** The credit data of an account: terms, ageing, collateral, and its blocks. */
export const AccountCredit = () => {
  const t = useText();
  const account = useRecordContext<NamedAccount>();
  if (!account) return null;
  return (
    <Stack gap={4}>
      <Terms account={account} />
      {account.ageing && <AgeingBar ageing={account.ageing} currency={account.currency} />}
      <RelatedList
        reference="collaterals"
        target="account"
        title={t('collaterals.title')}
        sort={SOONEST}
        defaults={{ currency: account.currency }}
        phone={collateralPhone}
        emptyText="collaterals.emptyText"
      >
        <CollateralTable of="account" />
      </RelatedList>
      <BlockHistory />
    </Stack>
  );
};
