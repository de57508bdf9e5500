import { RequestError, statusOf } from '../../../api/request-error';
import type { Words } from '../../../i18n/use-words';

/** Where and how to tell that a password or code was refused; `fallback` is the field when the server names none. */
export const explainProof = (
  error: unknown,
  { t }: Words,
  fallback: 'password' | 'code',
): { field: 'password' | 'code'; message: string } => {
  const [first] = error instanceof RequestError ? error.fields : [];
  const field = first?.path === 'password' || first?.path === 'code' ? first.path : fallback;
  const said = first?.message ?? (error instanceof RequestError ? error.message : '');
  const status = statusOf(error);
  if (status === 0) return { field, message: t('portal.problem.offline') };
  return { field, message: said || t('portal.problem.server') };
};
