import type { Sql } from '@ortak/database';
import type { Head } from '../domain/link';

/** Seals what has been committed, at most so many entries. @returns the new head, or undefined when there was nothing to do */
export async function sealEntries(sql: Sql, most: number): Promise<(Head & { sealed: number }) | undefined> {
  const row = await sql.one<{ sealed: number; sequence: string; hash: string }>(
    `select sealed, sequence, encode(hash, 'hex') as hash from audit.seal($1)`,
    [most],
  );
  return row && { sealed: row.sealed, sequence: Number(row.sequence), hash: row.hash };
}

/** A link of the chain with the entry that it was made for; without content when that is gone. */
export interface Link extends Head {
  readonly entry: string;
  readonly content: string | null;
  readonly at: Date | null;
  readonly what: string | null;
}

/**
 * The text that a hash stands for. Not the database's own function of that: whoever can change rows could change it too.
 */
const content = `jsonb_build_array(e.id, (extract(epoch from e.at) * 1000000)::bigint, e.transaction::text, e.kind, e.action, e.resource,
  e.record, e.part, e.part_record, e.version, e.member_id, e.company_id, e.actor, e.user_id, e.person_id, e.origin,
  e.before, e.after, e.details)::text`;

/** Links in their order, from one on. */
export async function readLinks(sql: Sql, after: number, most: number): Promise<Link[]> {
  const rows = await sql.rows<{ sequence: string } & Omit<Link, 'sequence'>>(
    `select c.sequence, encode(c.hash, 'hex') as hash, c.entry_id as entry, e.at,
            case when e.id is not null then ${content} end as content,
            concat_ws(' ', e.action, e.resource, e.record) as what
       from audit.chain c left join audit.entries e on e.id = c.entry_id
      where c.sequence > $1 order by c.sequence limit $2`,
    [after, most],
  );
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}

/** What was noted as head at each sealing. */
export async function readCheckpoints(sql: Sql): Promise<Map<number, string>> {
  const rows = await sql.rows<{ sequence: string; hash: string }>(
    `select sequence, encode(hash, 'hex') as hash from audit.checkpoints order by sequence`,
  );
  return new Map(rows.map(({ sequence, hash }) => [Number(sequence), hash]));
}

/** Entries outside the chain: those that wait, and those that should have been sealed long ago. */
export async function countUnsealed(sql: Sql): Promise<{ waiting: number; foreign: string[] }> {
  const rows = await sql.rows<{ id: string; foreign: boolean }>(
    `select e.id, coalesce(e.transaction < (select horizon from audit.checkpoints order by sequence desc limit 1), false) as foreign
       from audit.entries e where not exists (select from audit.chain c where c.entry_id = e.id) order by e.id`,
  );
  return {
    waiting: rows.filter(({ foreign }) => !foreign).length,
    foreign: rows.filter(({ foreign }) => foreign).map(({ id }) => id),
  };
}

/** Tables whose changes are not written down although they should be: their triggers are gone or switched off. */
export async function findUnwatched(sql: Sql): Promise<string[]> {
  const rows = await sql.rows<{ name: string }>(
    `select t.full_name as name from audit.tables() t
      where t.exempt is null and (select count(*) from pg_trigger g
        where g.tgrelid = t.relation and g.tgname in ('audit_created', 'audit_changed', 'audit_deleted', 'audit_emptied')
          and g.tgenabled <> 'D') < 4 order by 1`,
  );
  return rows.map(({ name }) => name);
}
