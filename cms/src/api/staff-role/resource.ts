import { rightsOfRole, staffRightsOffered } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import type { ResourceDeclaration, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { checkRights } from './check-rights';

const keyPattern = /^[a-z][a-z0-9_-]{0,59}$/;

function checkKey({ values, errors }: Write): void {
  if (typeof values.key === 'string' && !keyPattern.test(values.key))
    errors.push({ path: 'key', code: 'notKey' });
}

/** The roles that are always there keep their key and their rights; what they are called is the installation's. */
function keepBuiltIn({ before, values, errors }: Write): void {
  if (before?.builtIn !== true) return;
  if ('key' in values && values.key !== before.key) errors.push({ path: 'key', code: 'readOnly' });
  // A form sends all that it read; that changes nothing here.
  delete values.rights;
}

/**
 * What our staff may do, by the role that stands on each user: four that are always there, and those that administrators
 * define. Counts at the next request.
 */
export const roles: ResourceDeclaration = {
  name: 'roles',
  uid: 'api::staff-role.staff-role',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  readOnly: ['builtIn'],
  search: `app.fold(t."name" || ' ' || t."key")`,
  sort: ['order', 'ASC'],
  label: 'name',
  computed: [
    {
      name: 'users',
      type: 'integer',
      sql: `(select count(*)::int from up_users u where u.staff_role = t."key")`,
    },
  ],
  hooks: {
    async prepare({ sql }, writes) {
      for (const write of writes) {
        if (write.before === undefined) write.values.builtIn = false;
        keepBuiltIn(write);
        checkKey(write);
        checkRights(write, staffRightsOffered);
      }
      // A key by which users are known is not renamed under them.
      const renamed = writes.filter(
        ({ before, values }) => before !== undefined && 'key' in values && values.key !== before.key,
      );
      if (renamed.length === 0) return;
      const used = await sql.rows<{ key: string }>(
        `select distinct staff_role as key from up_users where staff_role = any($1)`,
        [renamed.map(({ before }) => before?.key)],
      );
      for (const { before, errors } of renamed)
        if (used.some(({ key }) => key === before?.key)) errors.push({ path: 'key', code: 'readOnly' });
    },
    async remove({ sql }, id) {
      const row = await sql.one<{ builtIn: boolean; used: boolean }>(
        `select r.built_in as "builtIn", exists (select from up_users u where u.staff_role = r.key) as used
         from staff_roles r where r.id = $1`,
        [id],
      );
      if (row?.builtIn === true) throw new Refusal(409, 'builtInRoleKept');
      if (row?.used === true) throw new Refusal(409, 'inUse');
    },
  },
};

/** Writes down what the roles that are always there may do in this version of the program, so that it can be read. */
export async function describeBuiltInRoles(sql: Sql): Promise<void> {
  const built = await sql.rows<{ key: string }>('select key from staff_roles where built_in');
  await sql.run(
    `update staff_roles r set rights = n.rights::jsonb
     from unnest($1::text[], $2::text[]) as n (key, rights)
     where r.key = n.key and r.rights is distinct from n.rights::jsonb`,
    [built.map(({ key }) => key), built.map(({ key }) => JSON.stringify(rightsOfRole(key)))],
  );
}
