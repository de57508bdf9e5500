import type { Values } from '@ortak/kernel/extra';
import { useQuery } from '@tanstack/react-query';
import { getList } from '../../../api/resource';
import { requestJson } from '../../../api/request';

/** A branch, region, office or department of the member. */
export interface Unit {
  readonly id: number;
  readonly member: number;
  readonly parent: number | null;
  readonly kind: 'region' | 'office' | 'branch' | 'department';
  readonly name: string;
  readonly manager: number | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly district: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly extra?: Values;
  readonly version: number;
}

export interface UnitValues {
  name: string;
  manager: string;
  email: string;
  phone: string;
  address: string;
  district: string;
  city: string;
  postalCode: string;
}

export const UNITS_KEY = ['units'] as const;

const MOST = 999;

/** All units that one sees, by name. `enabled` false asks for nothing. */
export const useUnits = (enabled = true) =>
  useQuery({
    queryKey: UNITS_KEY,
    queryFn: async ({ signal }) =>
      (await getList<Unit>('units', { sort: ['name', 'ASC'], range: [0, MOST] }, signal)).rows,
    enabled,
  });

/** @param extra changes of extra fields */
export const saveUnit = (unit: Unit, values: UnitValues, extra: Values): Promise<Unit> => {
  const { name, manager, ...texts } = values;
  const kept = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim() || null]));
  return requestJson<Unit>(`/api/portal/units/${unit.id}`, {
    method: 'PUT',
    body: {
      ...kept,
      extra,
      name: name.trim(),
      manager: manager === '' ? null : Number(manager),
      version: unit.version,
    },
  });
};
