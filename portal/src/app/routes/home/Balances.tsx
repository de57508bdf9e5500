import Skeleton from '@mui/material/Skeleton';
import { EmptyState } from '../../../components/ui/EmptyState';
import { Loaded } from '../../../components/ui/Loaded';
import { Panel } from '../../../components/ui/Panel';
import { accountLabel } from '../../../features/accounts/account-label';
import { useAccounts } from '../../../features/accounts/api/use-accounts';
import { AccountTable } from '../../../features/accounts/components/AccountTable';
import { BalanceCard } from '../../../features/accounts/components/BalanceCard';
import { useWords } from '../../../i18n/use-words';

/** So many accounts have a card each; more of them are a list. */
const SHOWN_LARGE = 2;

/** What stands on each account. */
export const Balances = () => {
  const { t } = useWords();
  const query = useAccounts();
  return (
    <Loaded query={query} skeleton={<BalanceSkeleton />}>
      {(accounts) =>
        accounts.length > SHOWN_LARGE ? (
          <AccountTable accounts={accounts} />
        ) : accounts.length > 0 ? (
          accounts.map((account) => (
            <BalanceCard
              key={account.id}
              account={account}
              label={accountLabel(account, accounts)}
              statement={accounts.length > 1 ? `/statement?account=${account.id}` : '/statement'}
            />
          ))
        ) : (
          <Panel>
            <EmptyState title={t('portal.account.none')} text={t('portal.account.noneText')} />
          </Panel>
        )
      }
    </Loaded>
  );
};

const BalanceSkeleton = () => (
  <Panel>
    <Skeleton width="40%" />
    <Skeleton width="60%" sx={{ typography: 'figure' }} />
    <Skeleton width="50%" />
  </Panel>
);
