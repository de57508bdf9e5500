import type { Sql } from '@ortak/database';
import type { SeriesKind } from '../domain/document-number';
import { plainArray } from './arrays';

/**
 * Takes the next numbers of series, in the running transaction: a rollback gives them back, and another transaction
 * that wants one waits for this one to end. So there are no gaps and no doubles (4-billing rule 10).
 * @returns a number for each wanted one, in the same order
 */
export async function takeNumbers(
  sql: Sql,
  kind: SeriesKind,
  wanted: readonly { readonly company: number; readonly year: number }[],
): Promise<number[]> {
  const counts = new Map<string, { company: number; year: number; count: number }>();
  for (const { company, year } of wanted) {
    const key = `${company} ${year}`;
    const entry = counts.get(key);
    if (entry) entry.count += 1;
    else counts.set(key, { company, year, count: 1 });
  }
  const series = [...counts.values()];
  const rows = await sql.rows<{ company: number; year: number; last: number }>(
    // In one order everywhere, so that two transactions that need the same series cannot deadlock.
    `insert into billing.number_series as n (company_id, kind, year, last)
     select company, $1, year, count from unnest($2::int[], $3::int[], $4::int[]) as u (company, year, count) order by company, year
     on conflict (company_id, kind, year) do update set last = n.last + excluded.last
     returning company_id as company, year, last`,
    [
      kind,
      plainArray(series.map(({ company }) => company)),
      plainArray(series.map(({ year }) => year)),
      plainArray(series.map(({ count }) => count)),
    ],
  );
  const next = new Map(
    rows.map(({ company, year, last }) => [
      `${company} ${year}`,
      last - (counts.get(`${company} ${year}`)?.count ?? 0),
    ]),
  );
  return wanted.map(({ company, year }) => {
    const key = `${company} ${year}`;
    const number = (next.get(key) ?? 0) + 1;
    next.set(key, number);
    return number;
  });
}
