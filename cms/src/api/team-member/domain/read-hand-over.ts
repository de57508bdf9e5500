import { isPlainDate, type PlainDate } from '@ortak/kernel/calendar';
import { Refusal, type FieldError } from '@ortak/kernel/api';

/** Who takes over, what, and from when. Absent lists mean all. */
export interface HandOverWish {
  readonly to: number;
  readonly members: readonly number[] | null;
  readonly roles: readonly number[] | null;
  readonly date: PlainDate;
  readonly dryRun: boolean;
}

const known = ['to', 'members', 'roles', 'date', 'dryRun'];
const isId = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;

/** Reads `{to, members?, roles?, date?, dryRun?}`. @throws Refusal 400 with every bad field */
export function readHandOver(body: unknown, from: number, today: PlainDate): HandOverWish {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Refusal(400, 'badRequest');
  const errors: FieldError[] = Object.keys(body)
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: key, code: 'unknownKey', params: { key } }));
  const { to, members, roles, date = today, dryRun = false } = body as Record<string, unknown>;
  if (to === undefined || to === null) errors.push({ path: 'to', code: 'required' });
  else if (!isId(to)) errors.push({ path: 'to', code: 'notId' });
  else if (to === from) errors.push({ path: 'to', code: 'handOverToSelf' });
  const list = (value: unknown, path: string): readonly number[] | null => {
    if (value === undefined || value === null) return null;
    if (!Array.isArray(value)) errors.push({ path, code: 'notList' });
    else if (!value.every(isId)) errors.push({ path, code: 'notId' });
    return value as number[];
  };
  const wish = { members: list(members, 'members'), roles: list(roles, 'roles') };
  if (!isPlainDate(date)) errors.push({ path: 'date', code: 'notDate' });
  // What has been is not rewritten.
  else if (date < today) errors.push({ path: 'date', code: 'dayOver' });
  if (typeof dryRun !== 'boolean') errors.push({ path: 'dryRun', code: 'notBoolean' });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return { to: to as number, date: date as PlainDate, dryRun: dryRun as boolean, ...wish };
}
