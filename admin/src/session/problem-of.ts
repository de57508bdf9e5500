import { HttpError } from 'react-admin';

/** What a dialog says about a failure: the message at the first field that was wrong, or the error's own. */
export const problemOf = (error: unknown): Error => {
  const { errors } = (error instanceof HttpError ? (error.body as { errors?: object }) : null) ?? {};
  const first = Object.entries(errors ?? {}).find(
    ([field, text]) => field !== 'root' && typeof text === 'string',
  );
  return first ? new Error(first[1] as string) : (error as Error);
};
