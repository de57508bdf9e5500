import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../../../components/ui/EmptyState';
import { Loaded } from '../../../components/ui/Loaded';
import { Panel } from '../../../components/ui/Panel';
import { TableSkeleton } from '../../../components/ui/TableSkeleton';
import { useWords } from '../../../i18n/use-words';

interface GlanceProps<T> {
  readonly title: string;
  /** The page that shows all of it. */
  readonly to: string;
  readonly query: {
    readonly data: readonly T[] | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly empty: string;
  readonly children: (rows: readonly T[]) => ReactNode;
}

/** The first rows of something, and the way to all of them. */
export const Glance = <T,>({ title, to, query, empty, children }: GlanceProps<T>) => {
  const { t } = useWords();
  return (
    <Panel
      title={title}
      flush
      action={
        <Link
          component={RouterLink}
          to={to}
          variant="body2"
          aria-label={`${t('portal.list.seeAll')}: ${title}`}
        >
          {t('portal.list.seeAll')}
        </Link>
      }
    >
      <Loaded query={query} skeleton={<TableSkeleton rows={3} />}>
        {(rows) => (rows.length > 0 ? children(rows) : <EmptyState title={empty} />)}
      </Loaded>
    </Panel>
  );
};

/** So many rows of each part are enough for a glance. */
export const GLANCED = 5;

/** A query's first rows. */
export const firstOf = <T,>(query: {
  readonly data: readonly T[] | { readonly rows: readonly T[] } | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}): GlanceProps<T>['query'] => {
  const rows = query.data && ('rows' in query.data ? query.data.rows : query.data);
  return { data: rows?.slice(0, GLANCED), error: query.error, refetch: query.refetch };
};
