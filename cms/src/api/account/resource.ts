import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { accountHooks } from './account-hooks';

const turnover = (from: string) =>
  `select coalesce(sum(o.net), 0)::bigint from ledger.turnover o where o.account_id = t.id${from}`;

/** The commercial relation of one member with one of our companies, in one currency. One row read gives its balance. */
export const accounts: ResourceDeclaration = {
  name: 'accounts',
  uid: 'api::account.account',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: `app.fold((select m.name || ' ' || m.code from members m where m.id = t.member_id))`,
  sort: ['id', 'ASC'],
  computed: [
    balanceField('balance', 'debit - b.credit'),
    balanceField('debit', 'debit'),
    balanceField('credit', 'credit'),
    {
      name: 'turnover',
      type: 'json',
      sql: `select json_build_object(
        'month', (${turnover(` and o.month = date_trunc('month', ortak.today(t.company_id))::date`)}),
        'year', (${turnover(` and o.month >= date_trunc('year', ortak.today(t.company_id))::date`)}),
        'all', (${turnover('')}))`,
    },
    {
      name: 'overdue',
      type: 'bigint',
      sql: `select coalesce(sum(i.open), 0)::bigint from invoices i
            where i.account_id = t.id and i.open > 0 and i.due_date < ortak.today(t.company_id) and i.kind = 'invoice' and i.status = 'posted'`,
    },
  ],
  hooks: accountHooks,
  portal: {
    area: 'statements',
    fields: [
      'id',
      'member',
      'company',
      'currency',
      'balance',
      'debit',
      'credit',
      'turnover',
      'overdue',
      'paymentTermDays',
    ],
    embed: ['company', 'member'],
  },
};

/** In the portal, the accounts that one may read a statement of; the statement itself is plugin statements' business. */
export const statements: ResourceDeclaration = {
  ...accounts,
  name: 'statements',
  actions: [],
};

function balanceField(name: string, expression: string) {
  return {
    name,
    type: 'bigint' as const,
    sql: `coalesce((select b.${expression} from ledger.balances b where b.account_id = t.id), 0)`,
  };
}
