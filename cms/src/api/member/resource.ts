import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { lastScores, scoreFigure } from '@ortak/plugin-analyses/server/services/member-scores';
import { memberHooks } from './member-hooks';

/** Any person or organisation that we deal with. */
export const members: ResourceDeclaration = {
  name: 'members',
  uid: 'api::member.member',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  // What it holds: database/objects/indexes/members.sql.
  search: 't.search_text',
  // Codes of members that have become a part of this one.
  aliases: { code: 'select code as key, member_id as id from former_codes' },
  // A category or sector with all that stands below it; `categories` and `sectors` themselves are plain equality.
  conditions: {
    categories_within: {
      target: 'categories',
      sql: (id) =>
        `exists (select 1 from members_categories_lnk l where l.member_id = t.id and l.category_id = any(array(select unnest(app.categories_within(${id})))))`,
    },
    sectors_within: {
      target: 'sectors',
      sql: (id) =>
        `exists (select 1 from members_sectors_lnk l where l.member_id = t.id and l.sector_id = any(array(select unnest(app.sectors_within(${id})))))`,
    },
  },
  sort: ['name', 'ASC'],
  label: 'name',
  // Annual sales are kept in lira, whatever the accounts are in.
  currency: 'TRY',
  // `score.<code of a form>`: the last result with it.
  figures: { score: scoreFigure },
  computed: [lastScores],
  hooks: memberHooks,
  portal: {
    area: 'profile',
    fields: [
      'id',
      'code',
      'kind',
      'status',
      'name',
      'firstName',
      'lastName',
      'email',
      'phone',
      'website',
      'taxOffice',
      'taxNumber',
      'address',
      'district',
      'city',
      'postalCode',
      'country',
      'parent',
      'extra',
      'version',
    ],
    // Own data: what of it is written at once, and what our staff look at first, stands in own-data-rules.
    actions: ['edit'],
    writable: [
      'name',
      'taxOffice',
      'taxNumber',
      'email',
      'phone',
      'website',
      'address',
      'district',
      'city',
      'postalCode',
      'country',
      'extra',
    ],
  },
};
