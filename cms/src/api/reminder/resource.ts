import type { Core } from '@strapi/strapi';
import { Refusal } from '@ortak/kernel/api';
import type {
  Dependencies,
  Hooks,
  ResourceDeclaration,
} from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { resolveTargets } from '@ortak/plugin-simple-rest/server/services/resolve-targets';
import { nowSql } from './keep-reminders';

/** Who is reminded and who asked for it. */
function refuseOthers({ actor }: Dependencies, reminder: Readonly<Record<string, unknown>>): void {
  if (actor.kind !== 'staff' || actor.administrator) return;
  if (reminder.user !== actor.user && reminder.author !== actor.user)
    throw new Refusal(403, 'notYourReminder');
}

const hooksOf = (strapi: Core.Strapi): Hooks => ({
  async prepare(dependencies, writes) {
    const { actor } = dependencies;
    for (const { before, values } of writes) {
      if (before !== undefined) refuseOthers(dependencies, before);
      else if (actor.kind === 'staff') {
        Object.assign(values, { author: actor.user, kind: 'reminder' });
        values.user ??= actor.user;
      }
    }
    await resolveTargets(strapi.plugin('simple-rest').service('registry') as Registry, dependencies, writes);
  },
  async remove(dependencies, id) {
    const row = await dependencies.sql.one(
      `select user_id as "user", author_id as author from reminders where id = $1`,
      [id],
    );
    if (row !== undefined) refuseOthers(dependencies, row);
  },
});

/** What somebody of us is to be told at a moment: a reminder of a note, a mention in one, the next step of an interaction. */
export const remindersOf = (strapi: Core.Strapi): ResourceDeclaration => ({
  name: 'reminders',
  uid: 'api::reminder.reminder',
  actions: ['list', 'view', 'create', 'edit', 'delete'],
  readOnly: ['kind', 'author', 'mailedAt', 'note', 'interaction'],
  // Time has come, and nobody has put it away.
  computed: [{ name: 'due', type: 'boolean', sql: `not coalesce(t."done", false) and t."at" <= ${nowSql}` }],
  search: `app.fold(coalesce(t."text", ''))`,
  sort: ['at', 'ASC'],
  label: 'text',
  hooks: hooksOf(strapi),
});
