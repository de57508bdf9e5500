import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { statusSql } from '../repositories/member-cards';
import { memberCardHooks } from '../services/check-member-card';

const shown = [
  'id',
  'number',
  'account',
  'member',
  'company',
  'main',
  'holder',
  'nameOnCard',
  'kinship',
  'limit',
  'currency',
  'kind',
  'status',
  'validFrom',
  'validTo',
  'lostOn',
  'replaces',
  'replacedBy',
] as const;

/** The cards that we give to members, for themselves and for additional holders. */
export const memberCards: ResourceDeclaration = {
  name: 'member-cards',
  uid: 'plugin::vault.member-card',
  actions: ['list', 'view', 'create', 'edit', 'export'],
  readOnly: ['number', 'replaces', 'lostOn', 'reason'],
  hidden: ['state'],
  // The same text as the index in database/objects/indexes/member-cards.sql.
  search: `app.fold(t.number || ' ' || coalesce(t.name_on_card, ''))`,
  sort: ['id', 'ASC'],
  label: 'number',
  computed: [
    {
      name: 'status',
      type: 'choice',
      choices: ['issued', 'active', 'blocked', 'lost', 'expired', 'replaced'],
      sql: statusSql,
    },
    {
      name: 'kind',
      type: 'choice',
      choices: ['main', 'additional'],
      sql: `case when t.main_id is null then 'main' else 'additional' end`,
    },
    {
      name: 'currency',
      type: 'string',
      sql: `select a.currency from accounts a where a.id = t.account_id`,
    },
    {
      name: 'replacedBy',
      type: 'relation',
      target: 'member-cards',
      sql: `select n.id from member_cards n where n.replaces_id = t.id`,
    },
  ],
  hooks: memberCardHooks,
  portal: { area: 'profile', fields: shown, embed: ['account', 'company'] },
};

/** The number series of companies' member cards. */
export const cardSeries: ResourceDeclaration = {
  name: 'card-series',
  area: 'member-cards',
  shape: {
    table: 'vault.card_series',
    contentType: false,
    many: new Map(),
    fields: new Map(
      [
        { name: 'id', type: 'integer', column: 'id', readOnly: true } as const,
        {
          name: 'company',
          type: 'relation',
          column: 'company_id',
          target: 'companies',
          required: true,
        } as const,
        {
          name: 'prefix',
          type: 'string',
          column: 'prefix',
          required: true,
          minLength: 2,
          maxLength: 8,
        } as const,
        { name: 'length', type: 'integer', column: 'length', min: 12, max: 19, default: 16 } as const,
        { name: 'last', type: 'integer', column: 'last', readOnly: true } as const,
        { name: 'version', type: 'integer', column: 'version', readOnly: true } as const,
      ].map((field) => [field.name, field]),
    ),
  },
  actions: ['list', 'view', 'create', 'edit', 'export'],
  sort: ['id', 'ASC'],
  label: 'prefix',
  hooks: {
    async prepare({ actor }, writes) {
      await Promise.resolve();
      for (const { id, before, values, errors } of writes) {
        if (typeof values.prefix === 'string' && !/^[1-9]\d{1,7}$/.test(values.prefix))
          errors.push({ path: 'prefix', code: 'vault.errors.notPrefix' });
        if (id !== undefined && 'company' in values && values.company !== before?.company)
          errors.push({ path: 'company', code: 'readOnly' });
        if (
          actor.kind === 'staff' &&
          typeof values.company === 'number' &&
          !actor.companies.includes(values.company)
        )
          errors.push({ path: 'company', code: 'notReferenced' });
      }
    },
  },
};
