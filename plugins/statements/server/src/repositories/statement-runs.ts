import type { PlainDate } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';

export interface RunOrder {
  /** Names the run: an account gets one message of it, however often it is asked for. */
  readonly run: string;
  readonly company: number;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Only these accounts; all of the company when absent. */
  readonly accounts: readonly number[] | null;
  /** The subject by language; the first one is for members without a language of ours. */
  readonly subjects: Readonly<Record<string, string>>;
  readonly fallback: string;
  readonly user: number;
}

export interface RunReport {
  /** Accounts with something to tell: a movement in the month, or a balance at its end. */
  readonly due: number;
  readonly queued: number;
  /** Members without an address. */
  readonly skipped: number;
  /** Queued by an earlier call of the same run. */
  readonly repeated: number;
}

/** Files one message for each account of a company, in one statement, whatever their number. */
export async function queueStatements(sql: Sql, order: RunOrder): Promise<RunReport> {
  const row = await sql.one<RunReport>(
    `with told as (
       select a.id, a.member_id, nullif(trim(m.email), '') as email,
              case when $7::jsonb ? m.language then m.language else $8 end as language
         from accounts a join members m on m.id = a.member_id
        where a.company_id = $2 and ($5::int[] is null or a.id = any($5::int[]))
          and (exists (select from ledger.entries e where e.account_id = a.id and e.date between $3::date and $4::date)
               or (select coalesce(sum(e.debit) - sum(e.credit), 0) from ledger.entries e
                    where e.account_id = a.id and e.date <= $4::date) <> 0)
     ), filed as (
       insert into mail.messages (kind, company_id, member_id, account_id, recipient, subject, language, source, run, created_by)
       select 'statement', $2, member_id, id, email, $7::jsonb ->> language, language,
              jsonb_build_object('kind', 'statement', 'account', id, 'from', $3::text, 'to', $4::text), $1, $6
         from told where email is not null
         order by id
       on conflict (run, account_id) where run is not null do nothing
       returning 1
     )
     select (select count(*) from told)::int as due, (select count(*) from filed)::int as queued,
            (select count(*) from told where email is null)::int as skipped,
            ((select count(*) from told where email is not null) - (select count(*) from filed))::int as repeated`,
    [
      order.run,
      order.company,
      order.from,
      order.to,
      order.accounts,
      order.user,
      JSON.stringify(order.subjects),
      order.fallback,
    ],
  );
  return row as RunReport;
}

/** Name and time zone of a company, or undefined when the actor may not see it. */
export async function findCompany(
  sql: Sql,
  id: number,
): Promise<{ readonly name: string; readonly timeZone: string } | undefined> {
  return sql.one(`select name, time_zone as "timeZone" from companies where id = $1`, [id]);
}
