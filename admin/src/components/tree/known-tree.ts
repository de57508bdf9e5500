/** What a tree component needs to know of a node; what else it holds is its own business. */
export interface TreeNode {
  readonly key: string;
  readonly parent: string | null;
  readonly name: string;
  /** How many nodes stand directly below, whether they are known or not. */
  readonly children: number;
}

/** The keys directly below a node; `total` is larger while not all are known. */
export interface TreeLevel {
  readonly node: string;
  readonly children: readonly string[];
  readonly total: number;
}

/** A part of a tree, as the server sends it. */
export interface TreePart<N extends TreeNode> {
  readonly nodes: readonly N[];
  readonly levels: readonly TreeLevel[];
}

/** The part of a tree that has been loaded so far. */
export interface KnownTree<N extends TreeNode> {
  readonly nodes: ReadonlyMap<string, N>;
  readonly levels: ReadonlyMap<string, TreeLevel>;
}

export const nothingKnown = { nodes: new Map<string, never>(), levels: new Map<string, never>() };

/**
 * Lays a part over what is known: newer nodes and levels take the place of older ones.
 * @param further the levels of the part go on where the known ones end
 */
export const layOver = <N extends TreeNode>(
  known: KnownTree<N>,
  part: TreePart<N>,
  further = false,
): KnownTree<N> => {
  const nodes = new Map(known.nodes);
  const levels = new Map(known.levels);
  for (const node of part.nodes) nodes.set(node.key, node);
  for (const level of part.levels) {
    const before = further ? (levels.get(level.node)?.children ?? []) : [];
    levels.set(level.node, { ...level, children: [...new Set([...before, ...level.children])] });
  }
  return { nodes, levels };
};

const MORE = 'more:';

/** Stands in a level for the nodes that are not loaded yet. */
export const moreKey = (node: string): string => `${MORE}${node}`;

/** The node whose level goes on, when the key stands for more. */
export const moreOf = (key: string): string | undefined =>
  key.startsWith(MORE) ? key.slice(MORE.length) : undefined;

/** What is drawn below a node: its known children, and a place for more. */
export const childrenOf = <N extends TreeNode>(known: KnownTree<N>, node: string): string[] => {
  const level = known.levels.get(node);
  if (!level) return [];
  const children = level.children.filter((key) => known.nodes.has(key));
  return level.total > level.children.length ? [...children, moreKey(node)] : children;
};

/** Whether a node is another one or stands below it, as far as is known. */
export const isWithin = <N extends TreeNode>(known: KnownTree<N>, key: string, above: string): boolean => {
  const seen = new Set<string>();
  for (let at: string | null | undefined = key; at && !seen.has(at); at = known.nodes.get(at)?.parent) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
};
