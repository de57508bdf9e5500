import type { Field, FieldType } from './shape';

/**
 * Figures of a record that stand in a table of their own, one row for each record and key, where the keys are data: the last
 * score of a member with a form is `score.<code of the form>`. Filters and sorts go through that table's index, so that a
 * million records are not looked at one by one.
 */
export interface FigureSource {
  readonly type: FieldType;
  /** What a key looks like; anything else is unknown. */
  readonly key: RegExp;
  /** SQL with the columns `id` (of the record) and `value`. @param key the parameter that holds the key */
  readonly rows: (key: string) => string;
}

export type Figures = Readonly<Record<string, FigureSource>>;

export interface FoundFigure {
  /** A name for messages, and the type for reading values. */
  readonly field: Field;
  readonly source: FigureSource;
  readonly key: string;
}

/** The figure that a name of a request means: `score.finance`. */
export function findFigure(figures: Figures | undefined, name: string): FoundFigure | undefined {
  const dot = name.indexOf('.');
  const group = name.slice(0, Math.max(0, dot));
  if (figures === undefined || dot < 1 || !Object.hasOwn(figures, group)) return undefined;
  const source = figures[group] as FigureSource;
  const key = name.slice(dot + 1);
  return source.key.test(key) ? { field: { name, type: source.type }, source, key } : undefined;
}

const operators: Readonly<Record<string, string>> = { '': '=', _gte: '>=', _lte: '<=', _gt: '>', _lt: '<' };

/**
 * The condition over the row `t` for a figure.
 * @param rows SQL of the figures @param values SQL of the values that it is compared with; with `_isnull` `true` or `false`
 * @returns undefined for an operator that figures do not know
 */
export function figureCondition(
  rows: string,
  operator: string,
  values: readonly string[],
): string | undefined {
  const some = `select f.id from (${rows}) f where f.value`;
  if (operator === '_isnull') {
    const has = `exists (select from (${rows}) f where f.id = t.id and f.value is not null)`;
    return values[0] === 'true' ? `not ${has}` : has;
  }
  if (operator === '' && values.length !== 1)
    return values.length === 0 ? 'false' : `t.id in (${some} in (${values.join(', ')}))`;
  if (operator === '_neq') return `not exists (${some} in (${values.join(', ')}) and f.id = t.id)`;
  const sign = operators[operator];
  return sign === undefined ? undefined : `t.id in (${some} ${sign} ${values[0]})`;
}

/** A list in the order of a figure: first the records that have one, by its index, then the others by their ids. */
export interface RankedIds {
  /** `{ids}` of those with a figure; parameters: how many, after how many. */
  readonly withFigure: string;
  /** `{total}` of those with a figure. */
  readonly count: string;
  /** `{ids}` of those without; parameters as above. */
  readonly without: string;
}

/** @param conditions of the filter over `t`, or none @param limit,offset the parameters for how many, after how many */
export function rankIds(
  table: string,
  rows: string,
  conditions: readonly string[],
  direction: 'ASC' | 'DESC',
  [limit, offset]: readonly [limit: string, offset: string],
): RankedIds {
  const where = conditions.map((condition) => ` and ${condition}`).join('');
  const fits = `exists (select from ${table} t where t.id = f.id${where})`;
  const page = `limit ${limit}::int offset ${offset}::bigint`;
  const scored = `from (${rows}) f where f.value is not null and ${fits}`;
  return {
    withFigure: `select array(select f.id ${scored} order by f.value ${direction}, f.id ${page}) as ids`,
    count: `select count(*)::int as total ${scored}`,
    without: `select array(select t.id from ${table} t where not exists (select from (${rows}) f where f.id = t.id
      and f.value is not null)${where} order by t.id ${page}) as ids`,
  };
}
