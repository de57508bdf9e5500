import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { collateralHooks } from './collateral-hooks';

const today = 'ortak.today(t.company_id)';

/** Days before its end from which a collateral asks for attention. */
const warning = 30;

/** What secures an account: it counts against the exposure while it is valid, in the account's currency. */
export const collaterals: ResourceDeclaration = {
  name: 'collaterals',
  uid: 'api::collateral.collateral',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  readOnly: ['company', 'member'],
  search: `app.fold(coalesce(t.number, '') || ' ' || coalesce(t.issuer, ''))`,
  sort: ['expires', 'ASC'],
  label: 'number',
  computed: [
    {
      name: 'status',
      type: 'choice',
      choices: ['upcoming', 'valid', 'expiring', 'expired', 'returned'],
      sql: `select case when t.returned <= d.day then 'returned' when t.expires < d.day then 'expired' when t.received > d.day then 'upcoming'
                        when t.expires <= d.day + ${warning} then 'expiring' else 'valid' end from (select ${today} as day offset 0) d`,
    },
    // A collateral in another currency is kept and watched, and not counted: there is no rate that would be ours to choose.
    {
      name: 'counts',
      type: 'boolean',
      sql: `select t.received <= d.day and coalesce(t.expires >= d.day, true) and coalesce(t.returned > d.day, true)
                   and t.currency = (select a.currency from accounts a where a.id = t.account_id)
              from (select ${today} as day offset 0) d`,
    },
  ],
  hooks: collateralHooks,
};
