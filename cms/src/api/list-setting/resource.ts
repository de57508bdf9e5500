import type {
  Dependencies,
  ResourceDeclaration,
  Write,
} from '@ortak/plugin-simple-rest/server/domain/resource';
import { after } from '../../start/bring-into-form';

/** With which view a list opens for one of our staff: each sees and sets their own, once per list. */
export const listSettings: ResourceDeclaration = {
  name: 'list-settings',
  uid: 'api::list-setting.list-setting',
  actions: ['list', 'view', 'create', 'edit', 'delete'],
  readOnly: ['owner'],
  sort: ['resource', 'ASC'],
  hooks: {
    async prepare(dependencies, writes) {
      const { actor } = dependencies;
      for (const write of writes)
        if (write.id === undefined && actor.kind === 'staff') write.values.owner = actor.user;
      await checkViews(dependencies, writes);
      await refuseSecond(dependencies, writes);
    },
  },
};

/** A view opens the list that it was made for, no other. */
async function checkViews({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const rows = await sql.rows<{ id: number; resource: string }>(
    'select id, resource from segments where id = any($1::int[])',
    [writes.map((write) => after(write, 'view')).filter((view) => typeof view === 'number')],
  );
  const resources = new Map(rows.map(({ id, resource }) => [id, resource]));
  for (const write of writes) {
    const of = resources.get(after(write, 'view') as number);
    if (of !== undefined && of !== after(write, 'resource'))
      write.errors.push({ path: 'view', code: 'otherList' });
  }
}

async function refuseSecond({ sql, actor }: Dependencies, writes: readonly Write[]): Promise<void> {
  if (actor.kind !== 'staff') return;
  const rows = await sql.rows<{ id: number; resource: string }>(
    'select id, resource from list_settings where owner_id = $1 and resource = any($2::text[])',
    [actor.user, writes.map((write) => String(after(write, 'resource')))],
  );
  for (const write of writes)
    if (rows.some(({ id, resource }) => resource === after(write, 'resource') && id !== write.id))
      write.errors.push({ path: 'resource', code: 'notUnique' });
}
