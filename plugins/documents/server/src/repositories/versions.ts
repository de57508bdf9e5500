import type { Sql } from '@ortak/database';

/** One upload of a document. */
export interface VersionRow {
  readonly document: number;
  readonly version: number;
  readonly hash: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** Keeps a content from being removed until this transaction ends; whoever removes one asks for it alone. */
export async function holdContent(sql: Sql, hash: string): Promise<void> {
  await sql.run(`select pg_advisory_xact_lock_shared(hashtextextended($1, 0))`, [hash]);
}

/** Adds the next version of a document and makes it the latest. @returns its number */
export async function insertVersion(
  sql: Sql,
  version: Omit<VersionRow, 'version'> & { readonly user: number | null; readonly note: string | null },
): Promise<number> {
  const row = await sql.one<{ version: number }>(
    `insert into documents.versions (record_id, version, hash, name, type, size, note, created_by)
     select $1, coalesce(max(v.version), 0) + 1, $2, $3, $4, $5, $6, $7 from documents.versions v where v.record_id = $1
     returning version`,
    [version.document, version.hash, version.name, version.type, version.size, version.note, version.user],
  );
  const number = row?.version as number;
  await sql.run(
    `update documents set latest = $2, updated_at = now(), version = coalesce(version, 1) + $3 where id = $1`,
    [version.document, number, number === 1 ? 0 : 1],
  );
  return number;
}

/** A version that the caller may see; the latest when no number is given. */
export function findVersion(
  sql: Sql,
  document: number,
  version: number | null,
): Promise<VersionRow | undefined> {
  return sql.one<VersionRow>(
    `select v.record_id as document, v.version, v.hash, v.name, v.type, v.size::float8 as size
     from documents d join documents.versions v on v.record_id = d.id
     where d.id = $1 and v.version = coalesce($2, d.latest)`,
    [document, version],
  );
}

/** The latest version of a document that hangs on this very page, when the caller sees both. */
export function findPageFile(sql: Sql, page: number, document: number): Promise<VersionRow | undefined> {
  return sql.one<VersionRow>(
    `select v.record_id as document, v.version, v.hash, v.name, v.type, v.size::float8 as size
     from documents d join documents.versions v on v.record_id = d.id and v.version = d.latest
     where d.id = $2 and d.resource = 'pages' and d.record = $1`,
    [page, document],
  );
}

/** Of these contents those that no version refers to; each is locked, so that no upload brings it back meanwhile. */
export async function lockUnreferenced(sql: Sql, hashes: readonly string[]): Promise<string[]> {
  await sql.run(
    `select pg_advisory_xact_lock(hashtextextended(h, 0)) from (select h from unnest($1::text[]) h order by h) o`,
    [hashes],
  );
  const rows = await sql.rows<{ hash: string }>(
    `select h as hash from unnest($1::text[]) h where not exists (select from documents.versions v where v.hash = h)`,
    [hashes],
  );
  return rows.map(({ hash }) => hash);
}
