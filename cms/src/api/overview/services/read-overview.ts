import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { findFigures, findOverview, type AccountFigures, type Overview } from '../repositories/overview';

/** What the caller may see besides the member itself. */
export interface Seen {
  readonly accounts: boolean;
  readonly subscriptions: boolean;
  readonly interactions: boolean;
}

/**
 * A member's key facts and figures, per account, which is per company and currency: amounts of different currencies are
 * never added. One statement.
 * @throws Refusal 404 for a member that the caller may not see
 */
export async function readOverview(sql: Sql, id: number, seen: Seen): Promise<Overview> {
  const overview = await findOverview(sql, id);
  if (!overview) throw new Refusal(404, 'notFound');
  const { accounts, activeSubscriptions, nextInvoice, lastInteraction } = overview;
  return {
    ...overview,
    accounts: seen.accounts ? accounts : [],
    activeSubscriptions: seen.subscriptions ? activeSubscriptions : null,
    nextInvoice: seen.subscriptions ? nextInvoice : null,
    lastInteraction: seen.interactions ? lastInteraction : null,
  };
}

/**
 * Turnover and balance of each account of a member, month by month up to the present one.
 * @throws Refusal 404 for a member that the caller may not see
 */
export async function readFigures(
  sql: Sql,
  id: number,
  months: number,
  seen: Seen,
): Promise<{ months: number; accounts: readonly AccountFigures[] }> {
  const found = await findFigures(sql, id, months);
  if (!found) throw new Refusal(404, 'notFound');
  return { months, accounts: seen.accounts ? found : [] };
}
