import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useResourceContext, useStore } from 'react-admin';
import { useLocation, useNavigate } from 'react-router-dom';
import { COLUMNS_PARAM, ListColumnsContext, readColumns, sameColumns, type ListColumn } from './list-columns';

interface Offer {
  readonly available: readonly ListColumn[];
  readonly standard: readonly string[];
}

const NOTHING: Offer = { available: [], standard: [] };
const wordOf = ({ available, standard }: Offer) =>
  `${available.map(({ source, label }) => `${source}:${label}`).join('|')}#${standard.join()}`;

/** Holds which columns a list shows: what the URL says, what the browser remembers, or the list's own choice. */
export const ListColumnsProvider = ({ children }: { children: ReactNode }) => {
  const resource = useResourceContext() ?? '';
  const navigate = useNavigate();
  const { search, pathname } = useLocation();
  const [kept, keep] = useStore<readonly string[] | null>(`${resource}.columns`, null);
  const [offered, setOffered] = useState<Offer>(NOTHING);
  const said = useMemo(() => readColumns(new URLSearchParams(search).get(COLUMNS_PARAM)), [search]);
  const chosen = said ?? kept;

  const write = useCallback(
    (columns: readonly string[] | null) => {
      const query = new URLSearchParams(window.location.search);
      if (columns) query.set(COLUMNS_PARAM, columns.join());
      else query.delete(COLUMNS_PARAM);
      void navigate({ pathname, search: `?${query.toString()}` }, { replace: true });
    },
    [navigate, pathname],
  );
  // A link that names columns is what its reader sees from then on, also when filters write the URL anew.
  useEffect(() => {
    if (said && !sameColumns(said, kept)) keep(said);
    else if (!said && kept && search !== '') write(kept);
  }, [said, kept, keep, search, write]);

  const choose = useCallback(
    (columns: readonly string[] | null) => {
      keep(columns);
      write(columns);
    },
    [keep, write],
  );
  const offer = useCallback((available: readonly ListColumn[], standard: readonly string[]) => {
    const next = { available, standard };
    setOffered((now) => (wordOf(now) === wordOf(next) ? now : next));
  }, []);
  const value = useMemo(() => ({ ...offered, chosen, choose, offer }), [offered, chosen, choose, offer]);
  return <ListColumnsContext.Provider value={value}>{children}</ListColumnsContext.Provider>;
};
