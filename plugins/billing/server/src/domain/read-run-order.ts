import { isPlainDate } from '@ortak/kernel/calendar';
import { Refusal, type FieldError } from '@ortak/kernel/api';

/** What staff order: bill everything due up to a day. */
export interface RunOrder {
  readonly asOf: string;
  readonly company: number | null;
  readonly filter: {
    readonly subscriptions?: readonly number[];
    readonly accounts?: readonly number[];
    readonly members?: readonly number[];
    readonly categories?: readonly string[];
  };
  readonly dryRun: boolean;
}

const lists = {
  subscription: 'subscriptions',
  account: 'accounts',
  member: 'members',
  category: 'categories',
} as const;

function readFilter(value: unknown, errors: FieldError[]): RunOrder['filter'] {
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    errors.push({ path: 'filter', code: 'notObject' });
    return {};
  }
  const filter: Record<string, unknown> = {};
  for (const [key, given] of Object.entries(value)) {
    const name =
      (lists as Record<string, string>)[key] ??
      (Object.values(lists) as string[]).find((plural) => plural === key);
    const items = Array.isArray(given) ? (given as unknown[]) : [given];
    const fits = (item: unknown): boolean =>
      name === 'categories'
        ? typeof item === 'string'
        : Number.isInteger(item) && (item as number) > 0 && (item as number) < 2 ** 31;
    if (!name) errors.push({ path: `filter.${key}`, code: 'unknownFilter', params: { key } });
    else if (!items.every(fits))
      errors.push({ path: `filter.${key}`, code: name === 'categories' ? 'notText' : 'notId' });
    else filter[name] = items;
  }
  return filter;
}

/**
 * Reads the body of an ordered run.
 * @throws Refusal 400 with every bad field
 */
export function readRunOrder(body: unknown): RunOrder {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal(400, 'badRequest');
  const { asOf, company = null, filter, dryRun = false, ...rest } = body as Record<string, unknown>;
  const errors: FieldError[] = Object.keys(rest).map((key) => ({
    path: key,
    code: 'unknownKey',
    params: { key },
  }));
  if (asOf === undefined || asOf === null || asOf === '') errors.push({ path: 'asOf', code: 'required' });
  else if (!isPlainDate(asOf)) errors.push({ path: 'asOf', code: 'notDate' });
  if (
    company !== null &&
    !(Number.isInteger(company) && (company as number) > 0 && (company as number) < 2 ** 31)
  )
    errors.push({ path: 'company', code: 'notId' });
  if (typeof dryRun !== 'boolean') errors.push({ path: 'dryRun', code: 'notBoolean' });
  const read = readFilter(filter, errors);
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return { asOf: asOf as string, company: company as number | null, filter: read, dryRun: dryRun as boolean };
}
