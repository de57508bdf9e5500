import type {
  PortalDeclaration,
  ResourceDeclaration,
} from '@ortak/plugin-simple-rest/server/domain/resource';
import { accountFigures } from '@ortak/plugin-billing/server/services/account-figures';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import { accountHooks } from './account-hooks';

type Figure = keyof typeof accountFigures;

const figure = (name: Figure, type: Field['type'] = 'bigint'): Field => ({
  name,
  type,
  sql: accountFigures[name],
});

/** The block that is running: when it began and who began it. */
const block = (column: string): string =>
  `select b.${column} from ledger.account_blocks b where b.account_id = t.id and b.lifted_at is null`;

const accountsInPortal: PortalDeclaration = {
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
    'open',
    'overdue',
    'ageing',
    'paymentTermDays',
    'extra',
  ],
  embed: ['company', 'member'],
};

/** The commercial relation of one member with one of our companies, in one currency. One row read gives its balance. */
export const accounts: ResourceDeclaration = {
  name: 'accounts',
  uid: 'api::account.account',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: 'm.search_text',
  searchIn: { table: 'members m', condition: 'm.id = t.member_id' },
  readOnly: ['formerCode'],
  sort: ['id', 'ASC'],
  computed: [
    figure('balance'),
    figure('debit'),
    figure('credit'),
    figure('turnover', 'json'),
    figure('open'),
    figure('overdue'),
    figure('daysOverdue', 'integer'),
    figure('ageing', 'json'),
    figure('lateInterest'),
    figure('collateral'),
    figure('exposure'),
    figure('available'),
    figure('overLimit', 'boolean'),
    { name: 'blockedAt', type: 'instant', sql: block('blocked_at') },
    { name: 'blockedBy', type: 'relation', target: 'users', sql: block('blocked_by') },
  ],
  hooks: accountHooks,
  portal: accountsInPortal,
};

/** In the portal, the accounts that one may read a statement of; the statement itself is plugin statements' business. */
export const statements: ResourceDeclaration = {
  ...accounts,
  name: 'statements',
  actions: [],
  portal: { ...accountsInPortal, fields: accountsInPortal.fields.filter((name) => name !== 'extra') },
};

/** When and why accounts were blocked, and how that ended. Written by the database, whoever changes the account. */
export const accountBlocks: ResourceDeclaration = {
  name: 'account-blocks',
  area: 'accounts',
  shape: {
    table: 'ledger.account_blocks',
    contentType: false,
    many: new Map(),
    fields: new Map(
      (
        [
          { name: 'id', type: 'integer', column: 'id', required: true },
          { name: 'account', type: 'relation', column: 'account_id', target: 'accounts' },
          { name: 'company', type: 'relation', column: 'company_id', target: 'companies' },
          { name: 'member', type: 'relation', column: 'member_id', target: 'members' },
          { name: 'reason', type: 'text', column: 'reason' },
          { name: 'blockedAt', type: 'instant', column: 'blocked_at' },
          { name: 'blockedBy', type: 'relation', column: 'blocked_by', target: 'users' },
          { name: 'liftedAt', type: 'instant', column: 'lifted_at' },
          { name: 'liftedBy', type: 'relation', column: 'lifted_by', target: 'users' },
          { name: 'liftReason', type: 'text', column: 'lift_reason' },
        ] as const
      ).map((field) => [field.name, { ...field, readOnly: true }]),
    ),
  },
  actions: ['list', 'view', 'export'],
  sort: ['id', 'DESC'],
};
