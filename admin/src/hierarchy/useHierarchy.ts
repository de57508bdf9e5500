import { useCallback, useEffect, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { layOver, nothingKnown, type KnownTree } from '../components/tree/known-tree';
import {
  fetchTree,
  focusOf,
  parentOf,
  sendMove,
  type Focus,
  type HierarchyNode,
  type HierarchyPart,
  type Moved,
} from './hierarchy';

type Known = KnownTree<HierarchyNode>;

/** A search's answer: only what was found, and the way to it. */
interface Found {
  readonly tree: Known;
  readonly keys: ReadonlySet<string>;
  readonly more: boolean;
}

const STEP = 500;

/** The tree of a record's group: loaded level by level, searched, and rearranged with a way back. */
export const useHierarchy = ({ resource, id }: Focus) => {
  const notify = useNotify();
  const [known, setKnown] = useState<Known>(nothingKnown);
  const [head, setHead] = useState<Pick<HierarchyPart, 'root' | 'path'> | null>(null);
  const [expanded, setExpanded] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Error | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const asked = useRef('');

  const tell = useCallback((error: unknown) => notify((error as Error).message, { type: 'error' }), [notify]);

  const open = useCallback(async () => {
    try {
      const part = await fetchTree({ resource, id });
      setHead(part);
      setKnown((before) => layOver(before, part));
      setExpanded((before) => [...new Set([...before, ...part.path])]);
      setProblem(null);
    } catch (error) {
      setProblem(error as Error);
    }
  }, [resource, id]);

  useEffect(() => void open(), [open]);

  const expand = (keys: string[]) => {
    setExpanded(keys);
    const fresh = keys.filter((key) => !expanded.includes(key) && !known.levels.has(key));
    for (const node of fresh)
      fetchTree({ resource, id }, { node }).then((part) => setKnown((before) => layOver(before, part)), tell);
  };

  const loadMore = (node: string) => {
    const from = known.levels.get(node)?.children.length ?? 0;
    fetchTree({ resource, id }, { node, range: JSON.stringify([from, from + STEP - 1]) }).then(
      (part) => setKnown((before) => layOver(before, part, true)),
      tell,
    );
  };

  /** An empty question ends the search. Answers that come after a newer question are left out. */
  const search = useCallback(
    async (q: string) => {
      asked.current = q;
      if (q.trim() === '') {
        setFound(null);
        return;
      }
      try {
        const part = await fetchTree({ resource, id }, { q });
        if (asked.current !== q) return;
        setFound({
          tree: layOver(nothingKnown, part),
          keys: new Set(part.found),
          more: part.more ?? false,
        });
      } catch (error) {
        tell(error);
      }
    },
    [resource, id, tell],
  );

  /** What a move changed is asked for anew: the way to where the record is now, and to where it was. */
  const follow = async (node: HierarchyNode, before: HierarchyNode | undefined) => {
    const parts = await Promise.all(
      [node, ...(before ? [before] : [])].map((place) => fetchTree(focusOf(place))),
    );
    setKnown((now) => parts.reduce<Known>((tree, part) => layOver(tree, part), now));
    setExpanded((now) => [...new Set([...now, ...(parts[0]?.path.slice(0, -1) ?? [])])]);
    if (parts[0]) setHead((now) => (now ? { ...now, root: parts[0]?.root ?? now.root } : now));
    if (asked.current.trim() !== '') await search(asked.current);
  };

  const nodeAt = (key: string | null): HierarchyNode | undefined =>
    key === null ? undefined : (known.nodes.get(key) ?? found?.tree.nodes.get(key));

  const put = async (node: HierarchyNode, parent: number | null) => {
    const above = nodeAt(node.parent);
    const answer = await sendMove(node, parent);
    await follow(answer.node, above);
    return answer;
  };

  const move = async (node: HierarchyNode, target: HierarchyNode) => {
    try {
      setMoved(await put(node, parentOf(node, target)));
    } catch (error) {
      tell(error);
      await open();
    }
  };

  const undo = async () => {
    if (!moved) return;
    setMoved(null);
    try {
      await put(moved.node, moved.before.parent);
    } catch (error) {
      tell(error);
      await open();
    }
  };

  return {
    known,
    head,
    expanded,
    problem,
    found,
    moved,
    open,
    expand,
    loadMore,
    search,
    move,
    undo,
    forget: () => setMoved(null),
  };
};
