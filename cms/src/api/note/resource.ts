import type { Core } from '@strapi/strapi';
import type { PortalActor } from '@ortak/kernel/access';
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
import { plainText, readNote } from './domain/note-text';

/** Written by one of us, and changed by them or an administrator only. */
function refuseOthers({ actor }: Dependencies, author: unknown): void {
  if (actor.kind === 'staff' && !actor.administrator && author !== actor.user)
    throw new Refusal(403, 'notAuthor');
}

/** What a person of the portal can write about: what they see of these, and their own member even when they see less of it. */
const subjects: readonly unknown[] = ['members', 'units', 'subscriptions'];

/** What somebody of the portal writes to us: theirs, shown to those who see its subject, and nobody of us is mentioned in it. */
async function preparePortalNotes(
  registry: Registry,
  dependencies: Dependencies,
  writes: readonly Write[],
): Promise<void> {
  const actor = dependencies.actor as PortalActor;
  const others: Write[] = [];
  for (const write of writes) {
    const { values, errors } = write;
    if (typeof values.body === 'string') {
      const html = readNote(values.body).html.replace(/<\/?span[^>]*>/g, '');
      Object.assign(values, { body: html, text: plainText(html) });
      if (values.text === '') errors.push({ path: 'body', code: 'required' });
    }
    Object.assign(values, { source: 'portal', person: actor.person, portalVisible: true });
    const resource = values.resource ?? 'members';
    const record = values.record ?? (values.resource === undefined ? values.member : undefined);
    if (!subjects.includes(resource)) errors.push({ path: 'resource', code: 'notTarget' });
    else if (resource === 'members' && actor.members.includes(record as number)) {
      Object.assign(values, { resource, record });
      // Who sees less than the whole member does not see its record: the database says whose the note is (triggers/notes.sql).
      delete values.member;
    } else others.push(write);
  }
  await resolveTargets(registry, dependencies, others);
}

function readBody({ values, errors }: Write): void {
  if (typeof values.body !== 'string') return;
  const { html, text, mentions } = readNote(values.body);
  if (text === '') errors.push({ path: 'body', code: 'required' });
  Object.assign(values, { body: html, text, mentions: [...mentions] });
}

const hooksOf = (strapi: Core.Strapi): Hooks => ({
  async prepare(dependencies, writes) {
    const registry = strapi.plugin('simple-rest').service('registry') as Registry;
    if (dependencies.actor.kind === 'portal') {
      await preparePortalNotes(registry, dependencies, writes);
      return;
    }
    for (const write of writes) {
      if (write.before !== undefined) refuseOthers(dependencies, write.before.author);
      // Who is mentioned stands in the text.
      delete write.values.mentions;
      readBody(write);
      if (write.id === undefined && dependencies.actor.kind === 'staff')
        write.values.author = dependencies.actor.user;
    }
    await resolveTargets(registry, dependencies, writes);
  },
  async settle({ sql, actor }, written) {
    // Whom of us a note from the portal is told to, the database knows (triggers/notes.sql).
    if (actor.kind === 'portal') return;
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
  readOnly: ['author', 'text', 'source', 'person'],
  // The same text as the index in database/objects/indexes/notes.sql.
  search: `app.fold(left(t."text", 2000))`,
  sort: ['createdAt', 'DESC'],
  hooks: hooksOf(strapi),
  portal: {
    fields: [
      'id',
      'resource',
      'record',
      'member',
      'body',
      'text',
      'source',
      'person',
      'createdAt',
      'updatedAt',
    ],
    embed: ['person'],
    actions: ['create'],
    writable: ['resource', 'record', 'member', 'body'],
  },
});
