import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { useNotify, type HttpError } from 'react-admin';
import { ConflictDialog } from './ConflictDialog';
import { conflictOf, type Conflict } from './conflict';

const Current = createContext<{ conflict?: Conflict | undefined; close: () => void }>({
  close: () => undefined,
});

/** Catches the save that somebody else was quicker than. @returns what a form does with an error, and its provider's value */
export const useConflict = () => {
  const notify = useNotify();
  const [conflict, setConflict] = useState<Conflict>();
  const onError = useCallback(
    (error: unknown) => {
      const found = conflictOf(error);
      setConflict(found);
      // Errors of fields stand at their fields.
      if (!found && !(error as HttpError).body?.errors) notify((error as Error).message, { type: 'error' });
    },
    [notify],
  );
  const close = useCallback(() => setConflict(undefined), []);
  return { onError, current: { conflict, close } };
};

export const ConflictProvider = ({
  current,
  children,
}: {
  current: ReturnType<typeof useConflict>['current'];
  children: ReactNode;
}) => <Current.Provider value={current}>{children}</Current.Provider>;

/** Stands inside a form: asks what to keep, and sends the form again. */
export const ConflictGuard = () => {
  const { conflict, close } = useContext(Current);
  const inside = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={inside} hidden />
      {conflict && (
        <ConflictDialog
          key={`${conflict.id}.${conflict.version}`}
          conflict={conflict}
          onClose={close}
          onSave={() => {
            close();
            // When the values stand in the form.
            setTimeout(() => inside.current?.closest('form')?.requestSubmit());
          }}
        />
      )}
    </>
  );
};
