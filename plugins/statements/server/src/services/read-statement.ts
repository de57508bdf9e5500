import type { Actor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { today, type Clock } from '@ortak/kernel/calendar';
import type { Language } from '@ortak/kernel/i18n';
import type { Sql } from '@ortak/database';
import type { StatementData } from '../documents/document-data';
import { ageAmounts } from '../domain/age-amounts';
import { buildStatement } from '../domain/build-statement';
import { readPeriod } from '../domain/read-period';
import {
  findAccount,
  readEntries,
  readOpenAmounts,
  readOpening,
  type AccountRow,
} from '../repositories/statements';

/** More rows than this are no statement that anybody reads; a shorter period is asked for. */
export const mostRows = 50_000;

export interface StatementQuestion {
  readonly account: number;
  /** As it was asked: checked here. */
  readonly from?: unknown;
  readonly to?: unknown;
  readonly language: Language;
}

/** A statement, and the account that it is of. */
export interface StatementAnswer {
  readonly data: StatementData;
  readonly account: AccountRow;
}

/**
 * Whether an actor may see money at all: in the portal only those whose scope is the whole member. The database
 * shows the others no posting; without this they would read an empty statement as if it were true.
 */
export function seesMoney(actor: Actor): boolean {
  return actor.kind !== 'portal' || actor.scope === 'member' || actor.scope === 'group';
}

/**
 * The statement of an account over a period, from the ledger alone.
 * @throws Refusal 404 for an account that the actor may not see, 400 for bad dates, 422 for too many rows
 */
export async function readStatement(
  deps: { readonly sql: Sql; readonly clock: Clock; readonly actor: Actor },
  question: StatementQuestion,
): Promise<StatementAnswer> {
  const account = seesMoney(deps.actor) ? await findAccount(deps.sql, question.account) : undefined;
  if (!account) throw new Refusal(404, 'notFound');
  const now = today(deps.clock, account.company.timeZone);
  const answer = readPeriod(question.from, question.to, now);
  if ('errors' in answer)
    throw new Refusal(400, 'invalidFields', { count: answer.errors.length }, answer.errors);
  const { period } = answer;
  const opening = await readOpening(deps.sql, account.account, period.from);
  const entries = await readEntries(deps.sql, account.account, period, mostRows + 1);
  if (entries.length > mostRows) throw new Refusal(422, 'tooManyRows');
  const ageingDate = period.to < now ? period.to : now;
  const amounts = await readOpenAmounts(deps.sql, account.account, ageingDate);
  const data: StatementData = {
    kind: 'statement',
    language: question.language,
    company: account.company,
    member: account.member,
    account: account.account,
    currency: account.currency,
    ...period,
    issued: now,
    ...buildStatement(opening, entries),
    ageing: ageAmounts(amounts, ageingDate),
    ageingDate,
  };
  return { data, account };
}
