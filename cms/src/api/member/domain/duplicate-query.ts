import { Refusal, type FieldError } from '@ortak/kernel/api';
import { readNationalId, readPhone, readTaxNumber } from '@ortak/kernel/checks';

/** What somebody is about to write about a member, in the form in which it is kept. */
export interface Probe {
  readonly taxNumber: string | null;
  readonly nationalId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly name: string | null;
  readonly country: string;
  /** The member itself, when it is there already. */
  readonly except: number | null;
}

const known = ['taxNumber', 'nationalId', 'email', 'phone', 'name', 'country', 'except'] as const;

/**
 * Reads the query of GET /api/console/members/duplicates. What is half typed is not an error, it only finds nothing.
 * @throws Refusal 400 for keys that nobody knows, and when nothing is asked
 */
export function readProbe(query: Readonly<Record<string, unknown>>): Probe {
  const errors: FieldError[] = Object.keys(query)
    .filter((key) => !(known as readonly string[]).includes(key))
    .map((key) => ({ path: key, code: 'unknownKey', params: { key } }));
  const text = (key: (typeof known)[number]): string | null => {
    const value = query[key];
    if (value === undefined || value === '') return null;
    if (typeof value === 'string' && value.length <= 300 && !value.includes('\u0000')) return value.trim();
    errors.push({ path: key, code: 'notText' });
    return null;
  };
  const values = Object.fromEntries(known.map((key) => [key, text(key)])) as Record<
    (typeof known)[number],
    string | null
  >;
  if (values.except !== null && !/^\d{1,9}$/.test(values.except))
    errors.push({ path: 'except', code: 'notId' });
  if (errors.length > 0) throw new Refusal(400, 'badRequest', {}, errors);
  const { taxNumber, nationalId, phone, email, name } = values;
  if ([taxNumber, nationalId, phone, email, name].every((value) => value === null))
    throw new Refusal(400, 'badRequest', {}, [{ path: 'name', code: 'required' }]);
  const country = values.country ?? 'TR';
  return {
    taxNumber: taxNumber === null ? null : (readTaxNumber(taxNumber, country) ?? null),
    nationalId: nationalId === null ? null : (readNationalId(nationalId, country) ?? null),
    phone: phone === null ? null : (readPhone(phone, country) ?? null),
    email,
    // Shorter ones are like everything.
    name: name !== null && name.length >= 3 ? name : null,
    country,
    except: values.except === null ? null : Number(values.except),
  };
}

/** Reads the body of a merge: `{into}`. @throws Refusal 400 */
export function readMerge(body: unknown): number {
  const { into, ...others } = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >;
  const errors: FieldError[] = Object.keys(others).map((key) => ({
    path: key,
    code: 'unknownKey',
    params: { key },
  }));
  if (into === undefined || into === null) errors.push({ path: 'into', code: 'required' });
  else if (typeof into !== 'number' || !Number.isInteger(into) || into < 1 || into > 999_999_999)
    errors.push({ path: 'into', code: 'notId' });
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  return into as number;
}
