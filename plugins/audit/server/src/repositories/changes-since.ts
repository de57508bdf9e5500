import type { Sql } from '@ortak/database';
import type { Edit } from '../domain/compare-edits';

/** A change with who made it. */
export interface ChangeSince extends Edit {
  readonly at: string;
  readonly actor: string;
  readonly user: number | null;
  readonly name: string | null;
  readonly origin: string | null;
}

/**
 * What happened to a record after a version of it, newest first: the saves that raised it further, with the links and lines
 * of the same saves. As far as the caller may see it.
 */
export async function readChangesSince(
  sql: Sql,
  resource: string,
  record: number,
  version: number,
): Promise<ChangeSince[]> {
  return sql.rows<ChangeSince>(
    `select to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, e.actor, e.user_id as user, e.origin, e.part, e.before, e.after,
            coalesce((select u.name from up_users u where u.id = e.user_id),
                     (select concat_ws(' ', p.first_name, p.last_name) from people p where p.id = e.person_id)) as name
       from audit.entries e
      where e.resource = $1 and e.record = $2 and e.kind = 'change' and e.transaction in (
        select s.transaction from audit.entries s where s.resource = $1 and s.record = $2 and s.version > $3)
      order by e.id desc limit 500`,
    [resource, record, version],
  );
}
