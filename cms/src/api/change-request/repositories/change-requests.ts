import type { Changes, OwnDataMode } from '@ortak/kernel/access';
import type { Sql } from '@ortak/database';

export interface ChangeRequest {
  readonly id: number;
  readonly resource: 'members' | 'people';
  readonly record: number;
  readonly person: number;
  readonly changes: Changes;
  readonly status: string;
}

/** What administrators chose for the fields of a kind of record. */
export async function findModes(sql: Sql, resource: string): Promise<Map<string, OwnDataMode>> {
  const rows = await sql.rows<{ field: string; mode: OwnDataMode }>(
    'select field, mode from ortak.own_data_modes($1)',
    [resource],
  );
  return new Map(rows.map(({ field, mode }) => [field, mode]));
}

/** Takes back what a person has asked for about a record and nobody has decided, and answers with it. */
export async function withdrawWaiting(
  sql: Sql,
  person: number,
  resource: string,
  record: number,
): Promise<Changes> {
  const rows = await sql.rows<{ changes: Changes }>(
    `update change_requests set status = 'withdrawn', version = coalesce(version, 1) + 1, updated_at = now()
      where person_id = $1 and resource = $2 and record = $3 and status = 'waiting' returning changes`,
    [person, resource, record],
  );
  return Object.assign({}, ...rows.map(({ changes }) => changes)) as Changes;
}

/** Writes down what a person asks for. */
export async function insertRequest(
  sql: Sql,
  request: {
    readonly member: number;
    readonly person: number;
    readonly resource: string;
    readonly record: number;
    readonly changes: Changes;
  },
): Promise<void> {
  await sql.run(
    `insert into change_requests (document_id, created_at, updated_at, published_at, member_id, person_id, resource, record, changes, status, version)
     values (ortak.document_id(), now(), now(), now(), $1, $2, $3, $4, $5::jsonb, 'waiting', 1)`,
    [request.member, request.person, request.resource, request.record, JSON.stringify(request.changes)],
  );
}

/** A request, kept from being decided twice at once. */
export function lockRequest(sql: Sql, id: number): Promise<ChangeRequest | undefined> {
  return sql.one<ChangeRequest>(
    `select id, resource, record, person_id as person, changes, status from change_requests where id = $1 for update`,
    [id],
  );
}

/** Takes one's own request back. @returns how many it was */
export function withdrawRequest(sql: Sql, id: number): Promise<number> {
  return sql.run(
    `update change_requests set status = 'withdrawn', version = coalesce(version, 1) + 1, updated_at = now()
      where id = $1 and person_id = app.person() and status = 'waiting'`,
    [id],
  );
}

/** Writes down how a request was decided, and by whom. */
export async function decideRequest(
  sql: Sql,
  id: number,
  decision: {
    readonly status: 'approved' | 'refused';
    readonly reason: string | null;
    readonly user: number;
  },
): Promise<void> {
  await sql.run(
    `update change_requests set status = $2, reason = $3, decided_by_id = $4, decided_at = coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) at time zone 'UTC',
            version = coalesce(version, 1) + 1, updated_at = now() where id = $1`,
    [id, decision.status, decision.reason, decision.user],
  );
}

/** How a request was decided, and whom to write to about it. @param usual whether those who have not chosen want such mails */
export function findDecision(
  sql: Sql,
  id: number,
  usual: boolean,
): Promise<
  | {
      readonly status: string;
      readonly reason: string | null;
      readonly email: string | null;
      readonly name: string;
      readonly language: string | null;
    }
  | undefined
> {
  return sql.one(
    `select c.status, c.reason, coalesce(nullif(u.email, ''), p.email) as email,
            trim(p.first_name || ' ' || p.last_name) as name, p.language
       from change_requests c join people p on p.id = c.person_id left join up_users u on u.person_id = p.id
      where c.id = $1 and portal.wants_mail(p.id, 'request', $2)`,
    [id, usual],
  );
}
