import { Refusal } from '@ortak/kernel/api';
import type { Dependencies, Hooks, Write, Written } from '@ortak/plugin-simple-rest/server/domain/resource';
import { after } from '../../start/bring-into-form';
import { checkContactData } from '../../start/check-contact-data';
import { ownStaff } from '../../start/own-staff';
import { treeHooks } from '../../start/tree-hooks';
import { checkOfficialData, checkPastDays } from './domain/official-data';
import { decideStatus } from './member-status';
import { findResemblances } from './find-resemblances';
import { refuseDuplicates } from './refuse-duplicates';

const tree = treeHooks('members');

/** The display name of an individual: first and last name as one. */
export function nameOfIndividual(firstName: unknown, lastName: unknown): string {
  return [firstName, lastName].filter((part) => typeof part === 'string' && part.trim() !== '').join(' ');
}

/** Fills the name of individuals, and asks for a name where none can be made. */
function fillName(write: Write): void {
  const { values, errors } = write;
  const required = errors.findIndex(({ path, code }) => path === 'name' && code === 'required');
  if (after(write, 'kind') !== 'individual') return;
  const touched = 'firstName' in values || 'lastName' in values;
  const full = nameOfIndividual(after(write, 'firstName'), after(write, 'lastName'));
  if (touched && full !== '' && !('name' in values && values.name !== write.before?.name)) values.name = full;
  if (required >= 0 && full !== '') {
    errors.splice(required, 1);
    values.name = full;
  }
}

async function numberMembers({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const unnumbered = writes.filter(({ id, values }) => id === undefined && (values.code ?? '') === '');
  if (unnumbered.length === 0) return;
  const rows = await sql.rows<{ code: string }>(
    `select 'M-' || lpad(nextval('ortak.member_code')::text, 6, '0') as code from generate_series(1, $1::int)`,
    [unnumbered.length],
  );
  unnumbered.forEach((write, index) => {
    write.values.code = rows[index]?.code;
    const required = write.errors.findIndex(({ path, code }) => path === 'code' && code === 'required');
    if (required >= 0) write.errors.splice(required, 1);
  });
}

/** Each individual member has exactly one person: it is made with the member and follows its names. */
async function keepPersons({ sql }: Dependencies, written: readonly Written[]): Promise<void> {
  const ids = written.map(({ id }) => id);
  await sql.run(
    `insert into people (document_id, created_at, updated_at, published_at, member_id, first_name, last_name, email, mobile, language, version)
     select ortak.document_id(), now(), now(), now(), m.id, coalesce(nullif(m.first_name, ''), m.name), coalesce(m.last_name, ''),
            m.email, m.phone, coalesce(m.language, 'tr'), 1
     from members m
     where m.id = any($1::int[]) and m.kind = 'individual' and not exists (select 1 from people p where p.member_id = m.id)
     order by m.id`,
    [ids],
  );
  const renamed = written.filter(
    ({ created, write }) => !created && ('firstName' in write.values || 'lastName' in write.values),
  );
  if (renamed.length === 0) return;
  await sql.run(
    `update people p set first_name = coalesce(nullif(m.first_name, ''), m.name), last_name = coalesce(m.last_name, ''), updated_at = now()
     from members m where m.id = p.member_id and m.kind = 'individual' and m.id = any($1::int[])`,
    [renamed.map(({ id }) => id)],
  );
}

/** A code of a merged member leads to the one that it became a part of: nobody else gets it, and it renames nobody. */
async function keepCodes({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const codes = writes.flatMap(({ values }) => (typeof values.code === 'string' ? [values.code] : []));
  if (codes.length === 0) return;
  const rows = await sql.rows<{ code: string; id: number; name: string }>(
    `select f.code, m.id, m.name from former_codes f join members m on m.id = f.member_id where f.code = any($1::text[])`,
    [codes],
  );
  const former = new Map(rows.map((row) => [row.code, row]));
  for (const { id, values, errors } of writes) {
    const owner = former.get(values.code as string);
    if (owner === undefined) continue;
    if (owner.id === id) delete values.code;
    else errors.push({ path: 'code', code: 'codeOfMerged', params: { member: owner.name } });
  }
}

async function checkDays({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const dated = writes.filter(({ values }) => values.foundedOn || values.birthDate);
  if (dated.length === 0) return;
  const row = await sql.one<{ today: string }>('select ortak.today(null)::text as today');
  for (const write of dated) checkPastDays(write, row?.today ?? '');
}

/** Who sees their own members only brings new ones to themselves, and cannot make one disappear from their own eyes. */
function keepOwn({ actor }: Dependencies, { id, before, values, errors }: Write): void {
  if (actor.kind !== 'staff' || actor.memberScope === 'all') return;
  if (id === undefined) values.representative ??= actor.user;
  if (
    'representative' in values &&
    values.representative !== before?.representative &&
    values.representative !== actor.user
  )
    errors.push({ path: 'representative', code: 'ownMembersOnly' });
}

/** A user of the portal, a unit's manager, a contract's contact: whoever needs the person keeps the member. */
function refuseInUse(error: Error & { code?: string }): never {
  throw error.code === '23503' || error.code === '23001' ? new Refusal(409, 'inUse') : error;
}

export const memberHooks: Hooks = {
  async prepare(dependencies, writes) {
    for (const write of writes) {
      keepOwn(dependencies, write);
      fillName(write);
    }
    await checkContactData(dependencies, writes, { phones: ['phone'], websites: ['website'] });
    for (const write of writes) checkOfficialData(write);
    // A member in the portal changes itself: what others are and who looks after it is not seen there.
    if (dependencies.actor.kind === 'portal') {
      for (const { before, values, errors } of writes)
        if (before?.kind === 'individual' && 'name' in values && values.name !== before.name)
          errors.push({ path: 'name', code: 'readOnly' });
      return;
    }
    await checkDays(dependencies, writes);
    await refuseDuplicates(dependencies, writes);
    await decideStatus(dependencies, writes);
    await keepCodes(dependencies, writes);
    await numberMembers(dependencies, writes);
    await tree.prepare(dependencies, writes);
    await ownStaff(dependencies, writes);
  },
  settle: (dependencies, written) =>
    dependencies.actor.kind === 'portal' ? Promise.resolve() : keepPersons(dependencies, written),
  resemble: findResemblances,
  /** An individual's own person goes with the member, unless others depend on it. */
  async remove({ sql }, id) {
    await sql.run('delete from people where member_id = $1 and individual_id = $1', [id]).catch(refuseInUse);
  },
};
