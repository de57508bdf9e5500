import type { Changes, OwnDataResource } from '@ortak/kernel/access';
import type { Stored } from '../data/records';

/** What somebody of the portal wants changed in their own data. */
export interface ChangeRequest extends Stored {
  readonly member: number;
  readonly person: number;
  readonly resource: OwnDataResource;
  readonly record: number;
  readonly changes: Changes;
  readonly status: 'waiting' | 'approved' | 'refused' | 'withdrawn';
  readonly reason?: string | null;
  readonly decidedBy?: number | null;
  readonly decidedAt?: string | null;
}

/** A value of a record by the name that a request calls it. */
export const heldOf = (record: Readonly<Record<string, unknown>>, field: string): unknown =>
  field.startsWith('extra.')
    ? ((record.extra ?? {}) as Readonly<Record<string, unknown>>)[field.slice('extra.'.length)]
    : record[field];

/** Whether a value has changed since it was asked for, and is not what was asked for. */
export const isStale = ({ from, to }: Changes[string], held: unknown): boolean => {
  const text = (value: unknown) => JSON.stringify(value ?? null);
  return text(held) !== text(from) && text(held) !== text(to);
};
