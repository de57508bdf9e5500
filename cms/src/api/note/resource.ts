import type { Core } from '@strapi/strapi';
import { Refusal } from '@ortak/kernel/api';
import type {
  Dependencies,
  Hooks,
  ResourceDeclaration,
  Write,
} from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { resolveTargets } from '@ortak/plugin-simple-rest/server/services/resolve-targets';
import { keepMentions, keepNoteReminders } from '../reminder/keep-reminders';
import { readNote } from './domain/note-text';

/** Written by one of us, and changed by them or an administrator only. */
function refuseOthers({ actor }: Dependencies, author: unknown): void {
  if (actor.kind === 'staff' && !actor.administrator && author !== actor.user)
    throw new Refusal(403, 'notAuthor');
}

function readBody({ values, errors }: Write): void {
  if (typeof values.body !== 'string') return;
  const { html, text, mentions } = readNote(values.body);
  if (text === '') errors.push({ path: 'body', code: 'required' });
  Object.assign(values, { body: html, text, mentions: [...mentions] });
}

const hooksOf = (strapi: Core.Strapi): Hooks => ({
  async prepare(dependencies, writes) {
    for (const write of writes) {
      if (write.before !== undefined) refuseOthers(dependencies, write.before.author);
      // Who is mentioned stands in the text.
      delete write.values.mentions;
      readBody(write);
      if (write.id === undefined && dependencies.actor.kind === 'staff')
        write.values.author = dependencies.actor.user;
    }
    const registry = strapi.plugin('simple-rest').service('registry') as Registry;
    await resolveTargets(registry, dependencies, writes);
  },
  async settle({ sql }, written) {
    const ids = written.map(({ id }) => id);
    await keepNoteReminders(sql, ids);
    await keepMentions(sql, ids);
  },
  async remove(dependencies, id) {
    const note = await dependencies.sql.one<{ author: number | null }>(
      `select author_id as author from notes where id = $1`,
      [id],
    );
    refuseOthers(dependencies, note?.author);
  },
});

/** What one of us wrote down about a member, unit, person, account or any other record of a member. */
export const notesOf = (strapi: Core.Strapi): ResourceDeclaration => ({
  name: 'notes',
  uid: 'api::note.note',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  readOnly: ['author', 'text'],
  // The same text as the index in database/objects/indexes/notes.sql.
  search: `app.fold(left(t."text", 2000))`,
  sort: ['createdAt', 'DESC'],
  hooks: hooksOf(strapi),
});
