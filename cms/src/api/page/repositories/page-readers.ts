import type { Sql } from '@ortak/database';
import type { PageTexts } from '../domain/page-texts';

export interface PageRow {
  readonly texts: PageTexts;
  readonly status: string;
  readonly shown: boolean;
  /** Its first day is still to come. */
  readonly early: boolean;
}

/** A page that the caller may see. */
export function findPage(sql: Sql, id: number): Promise<PageRow | undefined> {
  return sql.one<PageRow>(
    `select texts, status, coalesce(published_from > portal.page_today(company_id), false) as early,
            portal.page_is_out(status, published_from, published_until, portal.page_today(company_id)) as shown
     from pages where id = $1`,
    [id],
  );
}

/** How many people of the portal a page is for, and how many of them have read it. */
export async function countReaders(sql: Sql, id: number): Promise<{ people: number; read: number }> {
  const row = await sql.one<{ people: number; read: number }>(
    `select cardinality(portal.page_readers($1)) as people,
            (select count(*)::int from portal.page_reads where page_id = $1) as read`,
    [id],
  );
  return row ?? { people: 0, read: 0 };
}

export interface Reader {
  readonly id: number;
  readonly name: string;
  readonly language: string | null;
  readonly open: boolean;
  readonly addressed: boolean;
  readonly readAt: string | null;
}

/** A person whom the caller may see, and how a page stands with them. */
export function findReader(sql: Sql, page: number, person: number): Promise<Reader | undefined> {
  return sql.one<Reader>(
    `select p.id, p.first_name || ' ' || p.last_name as name, p.language, coalesce(p.portal ->> 'enabled' = 'true', false) as open,
            p.id = any (portal.page_readers($1)) as addressed,
            (select to_char(r.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
             from portal.page_reads r where r.page_id = $1 and r.person_id = p.id) as "readAt"
     from people p where p.id = $2`,
    [page, person],
  );
}

/** Notes that the person who asks has read a page that they see; once is enough. @returns whether they see it */
export async function markRead(sql: Sql, page: number, person: number): Promise<boolean> {
  const seen = await sql.one(`select id from pages where id = $1`, [page]);
  if (seen === undefined) return false;
  await sql.run(
    `insert into portal.page_reads (page_id, person_id, read_at)
     values ($1, $2, coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()))
     on conflict (page_id, person_id) do nothing`,
    [page, person],
  );
  return true;
}
