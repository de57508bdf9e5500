import { toDate, toDay, type Clock, type PlainDate } from '@ortak/kernel/calendar';
import type { Sql } from '@ortak/database';
import { renewedEnd, termMonths } from '../domain/renewal';
import { changeContract } from '../repositories/contracts';
import { instantOf } from './billing-dependencies';
import { reviseCharges } from './revise-charges';

interface Renewable {
  readonly id: number;
  readonly status: 'trial' | 'active';
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly renewMonths: number | null;
}

async function renewContracts(
  { sql, clock }: { sql: Sql; clock: Clock },
  company: number,
  today: PlainDate,
): Promise<void> {
  const rows = await sql.rows<Renewable>(
    `select id, status, start::text as start, "end"::text as "end", renew_months as "renewMonths" from subscriptions
      where company_id = $1 and auto_renew and status in ('trial', 'active') and "end" < $2::date order by id for no key update`,
    [company, today],
  );
  for (const { id, status, start, end, renewMonths } of rows) {
    const months = renewMonths ?? termMonths(toDay(start), toDay(end));
    const renewed = toDate(renewedEnd(toDay(end), months, toDay(today)));
    const stage = { action: 'renew', status, at: instantOf(clock), user: null, date: renewed, note: null };
    await changeContract(sql, id, { end: renewed }, stage);
    // A period that the old end had cut is whole again.
    await reviseCharges({ sql, clock, user: null }, id, end, 'renew');
  }
}

/**
 * What time itself does to contracts, once a day before the run: those that renew themselves go on, trials that are over
 * become active, and contracts that have run out and are billed to the end are ended.
 */
export async function settleContracts(
  dependencies: { sql: Sql; clock: Clock },
  company: number,
  today: PlainDate,
): Promise<void> {
  const { sql } = dependencies;
  await renewContracts(dependencies, company, today);
  await sql.run(
    `update subscriptions set status = 'active', updated_at = now() where company_id = $1 and status = 'trial' and trial_end < $2::date`,
    [company, today],
  );
  await sql.run(
    `update subscriptions set status = 'ended', updated_at = now()
      where company_id = $1 and status = 'active' and "end" < $2::date and next_invoice is null and not coalesce(auto_renew, false)`,
    [company, today],
  );
}
