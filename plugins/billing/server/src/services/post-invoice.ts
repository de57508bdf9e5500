import { civilOf, toDate, toDay } from '@ortak/kernel/calendar';
import { Refusal } from '@ortak/kernel/api';
import { documentNumber } from '../domain/document-number';
import { refuseIdle, type MemberStatus } from '../domain/idle-member';
import { holdInvoice } from '../repositories/credit-notes';
import { takeNumbers } from '../repositories/number-series';
import {
  badField,
  instantOf,
  issueDateNow,
  readDate,
  readFields,
  type BillingDependencies,
} from './billing-dependencies';
import { checkStanding } from './check-standing';

interface Draft {
  readonly issueDate: string | null;
  readonly dueDate: string | null;
  readonly lines: number;
  readonly account: number;
  readonly total: string;
  readonly paymentTermDays: number;
  readonly memberName: string;
  readonly memberStatus: MemberStatus;
}

/**
 * Posts a draft: gives it its number, writes it into the ledger, and freezes it. Its date is the one on the draft, or today;
 * never in a closed accounting period.
 * @throws Refusal 422 when the account is blocked or would be over its credit limit
 */
export async function postInvoice(
  dependencies: BillingDependencies,
  id: number,
  body: unknown,
): Promise<{ id: number; status: string; number: string }> {
  const { sql, clock } = dependencies;
  const fields = readFields(body, ['issueDate']);
  const held = await holdInvoice(sql, id);
  if (!held) throw new Refusal(404, 'notFound');
  if (held.status !== 'draft') throw new Refusal(409, 'wrongState', { state: held.status });
  const draft = (await sql.one<Draft>(
    `select i.issue_date::text as "issueDate", i.due_date::text as "dueDate", coalesce(a.payment_term_days, 0) as "paymentTermDays",
            (select count(*)::int from invoice_lines l where l.invoice_id = i.id) as lines,
            a.id as account, i.total::text, m.name as "memberName", m.status as "memberStatus"
       from invoices i join accounts a on a.id = i.account_id join members m on m.id = i.member_id where i.id = $1`,
    [id],
  )) as Draft;
  const idle = refuseIdle('member', { name: draft.memberName, status: draft.memberStatus });
  if (idle !== undefined) throw new Refusal(422, idle.code, idle.params);
  if (draft.lines === 0) throw new Refusal(422, 'billing.errors.noLines');
  const issueDate = readDate(
    fields.issueDate,
    'issueDate',
    draft.issueDate ?? issueDateNow(clock, held.timeZone, held.closedUntil),
  );
  if (held.closedUntil !== null && issueDate <= held.closedUntil)
    throw badField('issueDate', 'billing.errors.periodClosed', { date: held.closedUntil });
  const dueDate = draft.dueDate ?? toDate(toDay(issueDate) + draft.paymentTermDays);
  if (dueDate < issueDate) throw badField('dueDate', 'fromAfterTo');
  await checkStanding(sql, [draft.account], BigInt(draft.total));
  const { year } = civilOf(toDay(issueDate));
  const [taken] = await takeNumbers(sql, 'invoice', [{ company: held.company, year }]);
  const number = documentNumber(held.companyCode, 'invoice', year, taken ?? 0);
  await sql.run(
    `with posted as (
       update invoices set status = 'posted', number = $2, issue_date = $3, due_date = $4, posted_at = $5::timestamp, open = greatest(total, 0),
              version = coalesce(version, 1) + 1, updated_at = $5::timestamp where id = $1 returning *
     )
     insert into ledger.entries (account_id, company_id, member_id, date, due_date, type, document, description, debit, credit, net, currency,
                                 invoice_id, posted_at)
     select account_id, company_id, member_id, issue_date, due_date, 'invoice', number, note, greatest(total, 0), greatest(-total, 0), net,
            currency, id, $5::timestamp at time zone 'UTC' from posted where total <> 0`,
    [id, number, issueDate, dueDate, instantOf(clock)],
  );
  return { id, status: 'posted', number };
}
