import { useGetList } from 'react-admin';
import type { FormVersion } from './analysis';

const ONE = { page: 1, perPage: 1 };
const LATEST = { field: 'number', order: 'DESC' } as const;

/** A published version of a form, which never changes. @param number the latest when none is given */
export const useVersion = (form: number | undefined, number?: number): FormVersion | undefined => {
  const filter = number === undefined ? { form } : { form, number };
  const { data } = useGetList<FormVersion>(
    'analysis-form-versions',
    { filter, pagination: ONE, sort: LATEST },
    { enabled: form !== undefined, staleTime: number === undefined ? 5_000 : Infinity },
  );
  return data?.[0];
};
