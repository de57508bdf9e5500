import type { Sql } from '@ortak/database';
import { Refusal } from '@ortak/kernel/api';
import { cardNumberOf } from '../domain/member-card';
import { takeCardNumbers } from '../repositories/member-cards';

/**
 * The next numbers of companies' cards, in the running transaction: a rollback gives them back.
 * @param companies one for each card that wants a number
 * @throws Refusal 422 when a series is used up
 */
export async function createCardNumbers(sql: Sql, companies: readonly number[]): Promise<string[]> {
  const counts = new Map<number, number>();
  for (const company of companies) counts.set(company, (counts.get(company) ?? 0) + 1);
  if (counts.size === 0) return [];
  const taken = await takeCardNumbers(sql, counts);
  const given = new Map<number, number>();
  return companies.map((company) => {
    const { series, first } = taken.get(company) ?? { series: undefined, first: 0 };
    const index = given.get(company) ?? 0;
    given.set(company, index + 1);
    const number = series && cardNumberOf(series, first + index);
    if (number === undefined) throw new Refusal(422, 'vault.errors.seriesUsedUp');
    return number;
  });
}
