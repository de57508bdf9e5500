import type { Caller } from './caller';

export interface Row extends Record<string, unknown> {
  readonly id: number;
}

let counter = 0;
/** A short text that no other record of this run carries. */
export const unique = (): string => `${process.pid.toString(36)}${(counter += 1).toString(36)}`;

/** A group company; by default in Istanbul, in Turkish lira. */
export const company = (caller: Caller, more: Record<string, unknown> = {}): Promise<Row> =>
  caller.create('companies', {
    code: `C${unique()}`,
    name: 'Örnek A.Ş.',
    currency: 'TRY',
    timeZone: 'Europe/Istanbul',
    ...more,
  });

export const member = (caller: Caller, more: Record<string, unknown> = {}): Promise<Row> =>
  caller.create('members', { kind: 'corporate', name: `Üye ${unique()}`, ...more });

/** An extra field, of members unless `entity` says otherwise. */
export const field = (
  caller: Caller,
  key: string,
  type: string,
  more: Record<string, unknown> = {},
): Promise<Row> =>
  caller.create('field-definitions', { entity: 'members', key, type, labels: { tr: key, en: key }, ...more });

export const account = (
  caller: Caller,
  memberId: number,
  companyId: number,
  more: Record<string, unknown> = {},
): Promise<Row> =>
  caller.create('accounts', { member: memberId, company: companyId, currency: 'TRY', ...more });
