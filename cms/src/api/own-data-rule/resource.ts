import { modesOf, ownDataFields } from '@ortak/kernel/access';
import type { System } from '@ortak/database';
import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';

/** What happens when somebody of the portal changes a field of their own data: written, asked for, or not offered. */
export const ownDataRules: ResourceDeclaration = {
  name: 'own-data-rules',
  uid: 'api::own-data-rule.own-data-rule',
  actions: ['list', 'view', 'edit', 'export'],
  readOnly: ['resource', 'field', 'order'],
  sort: ['order', 'ASC'],
  label: 'field',
  hooks: {
    prepare(_dependencies, writes) {
      for (const { values, before, errors } of writes) {
        const modes: readonly string[] = modesOf(before?.resource, before?.field);
        if (values.mode !== undefined && !modes.includes(values.mode as string))
          errors.push({ path: 'mode', code: 'notOneOf', params: { values: modes.join(', ') } });
      }
      return Promise.resolve();
    },
  },
};

/** Brings the list to what this program knows: what is new is added, and what administrators chose is kept. */
export function ensureOwnDataRules(system: System): Promise<unknown> {
  const rows = ownDataFields.map(({ resource, field, modes }, order) => ({
    resource,
    field,
    mode: modes[0],
    order: order + 1,
  }));
  return system.transaction((sql) =>
    sql.run(
      `insert into own_data_rules (document_id, created_at, updated_at, published_at, resource, field, mode, "order", version)
       select ortak.document_id(), now(), now(), now(), r.resource, r.field, r.mode, r."order", 1
       from jsonb_to_recordset($1::jsonb) as r (resource text, field text, mode text, "order" int)
       on conflict (resource, field) do nothing`,
      [JSON.stringify(rows)],
    ),
  );
}
