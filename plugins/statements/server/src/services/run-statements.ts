import type { SignedIn } from '@ortak/kernel/access';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import { isPlainDate, monthEnd, toDate, toDay, today, type Clock } from '@ortak/kernel/calendar';
import { defaultLanguage, formatPeriod, languageCodes, translate } from '@ortak/kernel/i18n';
import type { Sql } from '@ortak/database';
import { headerText } from '../domain/read-addresses';
import { findCompany, queueStatements, type RunReport } from '../repositories/statement-runs';

const mostAccounts = 10_000;
const isId = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;

interface Wish {
  readonly company: number;
  /** Its first day. */
  readonly month: string;
  readonly accounts: readonly number[] | null;
}

function readFilter(filter: unknown, errors: FieldError[]): readonly number[] | null {
  if (filter === undefined || filter === null) return null;
  if (typeof filter !== 'object' || Array.isArray(filter)) {
    errors.push({ path: 'filter', code: 'notObject' });
    return null;
  }
  for (const key of Object.keys(filter))
    if (key !== 'account') errors.push({ path: `filter.${key}`, code: 'unknownFilter', params: { key } });
  const { account } = filter as { account?: unknown };
  if (account === undefined) return null;
  const ids = Array.isArray(account) ? account : [account];
  if (!ids.every(isId)) errors.push({ path: 'filter.account', code: 'notId' });
  if (ids.length > mostAccounts)
    errors.push({ path: 'filter.account', code: 'tooMany', params: { max: mostAccounts } });
  return ids as number[];
}

function readWish(body: Readonly<Record<string, unknown>>): Wish {
  const errors: FieldError[] = [];
  for (const key of Object.keys(body))
    if (!['company', 'month', 'filter'].includes(key))
      errors.push({ path: key, code: 'unknownKey', params: { key } });
  if (!isId(body.company)) errors.push({ path: 'company', code: 'notId' });
  const month = typeof body.month === 'string' && body.month.length === 7 ? `${body.month}-01` : '';
  if (!isPlainDate(month)) errors.push({ path: 'month', code: 'notMonth' });
  const accounts = readFilter(body.filter, errors);
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return { company: body.company as number, month, accounts };
}

/**
 * Sends the statements of a month to all members of a company that have something to read. Asking again sends nothing
 * twice: an account gets one message of a run, the database sees to it.
 * @throws Refusal 400 for a bad question, 404 for a company that the actor may not see, 422 for a month to come
 */
export async function runStatements(
  deps: { readonly sql: Sql; readonly clock: Clock; readonly actor: SignedIn },
  body: Readonly<Record<string, unknown>>,
): Promise<RunReport & { id: string }> {
  const { company: id, month, accounts } = readWish(body);
  const company = await findCompany(deps.sql, id);
  if (!company) throw new Refusal(404, 'notFound');
  if (month > today(deps.clock, company.timeZone))
    throw new Refusal(422, 'unprocessable', {}, [{ path: 'month', code: 'notMonth' }]);
  const to = toDate(monthEnd(toDay(month)));
  const run = `statement-${id}-${month.slice(0, 7)}`;
  const subjects = Object.fromEntries(
    languageCodes.map((language) => [
      language,
      headerText(
        translate(language, 'mail.statement.subject', {
          company: company.name,
          period: formatPeriod(month, to, language),
        }),
      ),
    ]),
  );
  const report = await queueStatements(deps.sql, {
    run,
    company: id,
    from: month,
    to,
    accounts,
    subjects,
    fallback: defaultLanguage,
    user: deps.actor.user,
  });
  return { id: run, ...report };
}
