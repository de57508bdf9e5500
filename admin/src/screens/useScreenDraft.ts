import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useNotify } from 'react-admin';
import type { StoredScreen } from '../extra/definition';
import { forgetDefinitions } from '../extra/useDefinitions';
import { useText } from '../i18n/text';
import { requestJson } from '../session/request';
import { draftOf, emptyDraft, same, type Draft } from './draft';

interface Held {
  readonly draft: Draft;
  /** As it was loaded or saved last. */
  readonly base: Draft;
  readonly id: number | undefined;
  readonly version: number | undefined;
}

const hold = (screen: StoredScreen | undefined): Held => {
  const draft = screen ? draftOf(screen) : emptyDraft;
  return { draft, base: draft, id: screen?.id, version: screen?.version };
};

/**
 * A screen while it is designed: what is typed, whether it is saved, and whether a colleague was quicker. Nothing that was
 * done here is lost by somebody else's save.
 * @param stored the screen as everybody has it now; undefined for a new one
 */
export const useScreenDraft = (entity: string, stored: StoredScreen | undefined, order: number) => {
  const t = useText();
  const notify = useNotify();
  const client = useQueryClient();
  const [held, setHeld] = useState(() => hold(stored));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const dirty = !same(held.draft, held.base);
  const newer = stored !== undefined && stored.id === held.id && (stored.version ?? 0) > (held.version ?? 0);
  const stale = newer && dirty;

  // What a colleague has saved shows at once where nothing of one's own stands against it.
  useEffect(() => {
    if (newer && !dirty) setHeld(hold(stored));
  }, [newer, dirty, stored]);

  const change = useCallback(
    (deed: (draft: Draft) => Draft) => setHeld((now) => ({ ...now, draft: deed(now.draft) })),
    [],
  );
  const save = async (over = false) => {
    setBusy(true);
    setProblem(null);
    try {
      const { draft, id, version } = held;
      const body = {
        ...draft,
        ...(id === undefined ? { entity, order } : { version: over ? stored?.version : version }),
      };
      const saved = await requestJson<StoredScreen>(
        `/api/console/screens${id === undefined ? '' : `/${id}`}`,
        {
          method: id === undefined ? 'POST' : 'PUT',
          body: JSON.stringify(body),
        },
      );
      setHeld(hold({ ...saved, labels: saved.labels ?? {}, tabs: saved.tabs ?? [] }));
      notify(t('extra.screens.saved'), { type: 'success' });
    } catch (error) {
      // A colleague was quicker: what they saved is loaded, and the page asks which of both is to stay.
      if ((error as { status?: number }).status !== 409) setProblem((error as Error).message);
    } finally {
      setBusy(false);
      await forgetDefinitions(client);
    }
  };
  return { ...held, dirty, stale, busy, problem, change, save, takeTheirs: () => setHeld(hold(stored)) };
};
