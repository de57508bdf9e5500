import type { Core } from '@strapi/strapi';
import type { Clock } from '@ortak/kernel/calendar';
import type {
  Dependencies,
  Hooks,
  ResourceDeclaration,
  Write,
} from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { resolveTargets } from '@ortak/plugin-simple-rest/server/services/resolve-targets';
import { keepNextSteps } from '../reminder/keep-reminders';

/** With whom: people of the member that it is about. */
async function refuseForeignPeople({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const asked = writes.flatMap((write) => {
    const member = write.values.member ?? write.before?.member;
    return Array.isArray(write.values.people)
      ? (write.values.people as number[]).map((person, index) => ({ write, member, person, index }))
      : [];
  });
  if (asked.length === 0) return;
  const rows = await sql.rows<{ id: number; member: number }>(
    `select id, member_id as member from people where id = any($1::int[])`,
    [[...new Set(asked.map(({ person }) => person))]],
  );
  const memberOf = new Map(rows.map(({ id, member }) => [id, member]));
  for (const { write, member, person, index } of asked) {
    const found = memberOf.get(person);
    if (found !== undefined && found !== member)
      write.errors.push({ path: `people.${index}`, code: 'otherMember' });
  }
}

const after = (write: Write, name: string): unknown =>
  name in write.values ? write.values[name] : write.before?.[name];

const hooksOf = (strapi: Core.Strapi): Hooks => ({
  async prepare(dependencies, writes) {
    const access = strapi.plugin('access');
    const registry = strapi.plugin('simple-rest').service('registry') as Registry;
    for (const write of writes) {
      if (after(write, 'nextStep') && !after(write, 'nextStepDate'))
        write.errors.push({ path: 'nextStepDate', code: 'required' });
      if (write.id !== undefined) continue;
      write.values.at ??= (access.service('clock') as Clock).now().toISOString();
      if (dependencies.actor.kind !== 'staff') continue;
      write.values.author = dependencies.actor.user;
      write.values.user ??= dependencies.actor.user;
    }
    await resolveTargets(registry, dependencies, writes);
    await refuseForeignPeople(dependencies, writes);
  },
  settle: ({ sql }, written) =>
    keepNextSteps(
      sql,
      written.map(({ id }) => id),
    ),
});

/** A call, mail, visit or meeting of one of us with people of a member. */
export const interactionsOf = (strapi: Core.Strapi): ResourceDeclaration => ({
  name: 'interactions',
  uid: 'api::interaction.interaction',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  readOnly: ['author'],
  // The same text as the index in database/objects/indexes/interactions.sql.
  search: `app.fold(t."subject" || ' ' || left(coalesce(t."result", ''), 2000))`,
  sort: ['at', 'DESC'],
  label: 'subject',
  hooks: hooksOf(strapi),
});
