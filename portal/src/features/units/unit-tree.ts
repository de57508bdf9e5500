/** Something that stands below another of its kind. */
interface Placed {
  readonly id: number;
  readonly parent: number | null;
}

export interface Branch<T> {
  readonly node: T;
  /** 0 at the top. */
  readonly depth: number;
}

/**
 * Rows in the order of their tree, each below its parent, in the order given among siblings. One whose parent is not among
 * them stands at the top: who sees a unit does not always see the one above. A ring is shown once.
 */
export const treeOf = <T extends Placed>(rows: readonly T[]): Branch<T>[] => {
  const known = new Set(rows.map(({ id }) => id));
  const below = new Map<number | null, T[]>();
  for (const row of rows) {
    const parent = row.parent !== null && known.has(row.parent) ? row.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  const branches: Branch<T>[] = [];
  const seen = new Set<number>();
  const visit = (parent: number | null, depth: number): void => {
    for (const node of below.get(parent) ?? []) {
      if (seen.has(node.id)) continue;
      seen.add(node.id);
      branches.push({ node, depth });
      visit(node.id, depth + 1);
    }
  };
  visit(null, 0);
  for (const node of rows) if (!seen.has(node.id)) branches.push({ node, depth: 0 });
  return branches;
};
