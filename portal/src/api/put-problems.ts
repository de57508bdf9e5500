import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { RequestError } from './request-error';

/**
 * Puts what the server refused at its fields. What belongs to none of them is returned, to be said above the form;
 * `fallback` when the server was not reached or gave no reason.
 */
export const putProblems = <V extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<V>,
  known: readonly string[],
  fallback: string,
): string | undefined => {
  if (!(error instanceof RequestError) || error.status === 0 || error.status >= 500) return fallback;
  const here = error.fields.filter(({ path }) => known.includes(path));
  here.forEach(({ path, message }, index) =>
    setError(path as Path<V>, { message }, { shouldFocus: index === 0 }),
  );
  return here.length > 0 ? undefined : (error.fields[0]?.message ?? error.message) || fallback;
};
