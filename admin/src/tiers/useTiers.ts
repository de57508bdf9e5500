import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { useLanguage } from '../i18n/text';
import { fetchTiers, fetchUses, sendPlace } from './tier-api';
import { idOf, keyOf, searchTree, treeOf, type TierNode, type TierRecord, type TierResource } from './tiers';

const NONE: readonly TierRecord[] = [];

interface Before {
  readonly node: TierNode;
  readonly parent: number | null;
  readonly position: number;
}

/** The whole tree of categories or sectors, its uses, a search in it, and moves with a way back. */
export const useTiers = (resource: TierResource) => {
  const language = useLanguage();
  const client = useQueryClient();
  const notify = useNotify();
  const refresh = useRefresh();
  const [search, setSearch] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [moved, setMoved] = useState<Before | null>(null);
  const key = ['tiers', resource];
  const {
    data: records = NONE,
    error,
    isPending,
    refetch,
  } = useQuery({
    queryKey: key,
    queryFn: () => fetchTiers(resource),
  });
  // Counting members takes longer than drawing names: it comes when it comes.
  const { data: uses } = useQuery({ queryKey: [...key, 'uses'], queryFn: () => fetchUses(resource) });
  const whole = useMemo(() => treeOf(records, language), [records, language]);
  const found = useMemo(
    () => (search.trim() === '' ? null : searchTree(whole, search, language)),
    [whole, search, language],
  );
  const shown = found?.tree ?? whole;
  const expanded = useMemo(
    () => [...shown.levels.keys()].filter((level) => found !== null || !closed.has(level)),
    [shown, found, closed],
  );

  const place = async (node: TierNode, parent: number | null, position?: number): Promise<boolean> => {
    try {
      client.setQueryData(key, await sendPlace(resource, node.record, parent, position));
      return true;
    } catch (problem) {
      notify((problem as Error).message, { type: 'warning' });
      await refetch();
      return false;
    } finally {
      void client.invalidateQueries({ queryKey: [...key, 'uses'] });
    }
  };
  const placeOf = (node: TierNode): Before => ({
    node,
    parent: idOf(node.parent ?? ''),
    position: whole.levels.get(node.parent ?? '')?.children.indexOf(node.key) ?? 0,
  });
  return {
    records,
    uses,
    tree: shown,
    whole,
    expanded,
    found: found?.found ?? null,
    error: error as Error | null,
    isPending,
    moved,
    search,
    setSearch,
    expand: (keys: readonly string[]) =>
      setClosed(new Set([...whole.levels.keys()].filter((level) => !keys.includes(level)))),
    move: async (node: TierNode, parent: number | null, position?: number) => {
      const before = placeOf(node);
      if (await place(node, parent, position)) setMoved(before);
    },
    undo: async () => {
      if (!moved) return;
      setMoved(null);
      const now = records.find(({ id }) => id === moved.node.record.id);
      if (now) await place({ ...moved.node, record: now }, moved.parent, moved.position);
    },
    forget: () => setMoved(null),
    placeOf,
    levelOf: (parent: number | null) => whole.levels.get(keyOf(parent))?.children.length ?? 0,
    /** Asks for everything anew: after a merge or delete other pages' names are other ones too. */
    renew: () => {
      void client.invalidateQueries({ queryKey: ['tiers'] });
      refresh();
    },
  };
};

export type Tiers = ReturnType<typeof useTiers>;
