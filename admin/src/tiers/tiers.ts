import type { Language } from '@ortak/kernel/access';
import type { TreeNode, KnownTree } from '../components/tree/known-tree';
import { labelIn } from '../i18n/label-in';

/** Categories or sectors. */
export type TierResource = 'categories' | 'sectors';

/** A category or sector as the server sends it. */
export interface TierRecord {
  readonly id: number;
  readonly parent: number | null;
  readonly code: string | null;
  readonly name: string;
  readonly labels: Partial<Record<Language, string>> | null;
  readonly colour: string | null;
  readonly order: number | null;
  readonly version: number;
}

/** Members that have it itself, and it or one below it. */
export interface TierUse {
  readonly id: number;
  readonly members: number;
  readonly within: number;
}

export interface TierNode extends TreeNode {
  readonly record: TierRecord;
}

/** The place above all, which is not drawn. */
export const TOP = 'top';
export const keyOf = (id: number | null): string => (id === null ? TOP : `tier-${id}`);
export const idOf = (key: string): number | null => (key === TOP ? null : Number(key.slice('tier-'.length)));

/** The records as a tree, in the order in which the server keeps them. */
export const treeOf = (records: readonly TierRecord[], language: Language): KnownTree<TierNode> => {
  const below = new Map<string, string[]>();
  for (const { id, parent } of records) {
    const above = keyOf(parent);
    below.set(above, [...(below.get(above) ?? []), keyOf(id)]);
  }
  const nodes = new Map(
    records.map((record): [string, TierNode] => {
      const key = keyOf(record.id);
      return [
        key,
        {
          key,
          parent: keyOf(record.parent),
          name: labelIn(language, record),
          children: below.get(key)?.length ?? 0,
          record,
        },
      ];
    }),
  );
  const levels = new Map(
    [...below].map(([node, children]) => [node, { node, children, total: children.length }]),
  );
  return { nodes, levels };
};

/** The part of a tree that has a text in a name or code, with the way to each, and what was found itself. */
export const searchTree = (
  tree: KnownTree<TierNode>,
  text: string,
  language: Language,
): { tree: KnownTree<TierNode>; found: Set<string> } => {
  const fold = (value: string) => value.toLocaleLowerCase(language).normalize('NFKD').replace(/\p{M}/gu, '');
  const wanted = fold(text.trim());
  const found = new Set(
    [...tree.nodes.values()]
      .filter(({ name, record }) => fold(`${name} ${record.name} ${record.code ?? ''}`).includes(wanted))
      .map(({ key }) => key),
  );
  const kept = new Set<string>([TOP]);
  for (const key of found)
    for (let at: string | null = key; at !== null && !kept.has(at); at = tree.nodes.get(at)?.parent ?? null)
      kept.add(at);
  const levels = [...tree.levels].flatMap(([node, level]) => {
    const children = level.children.filter((key) => kept.has(key));
    return kept.has(node) && children.length > 0
      ? [[node, { node, children, total: children.length }] as const]
      : [];
  });
  return { tree: { nodes: tree.nodes, levels: new Map(levels) }, found };
};

/** `Müşteri › Bayi › Altın bayi` */
export const pathIn = (tree: KnownTree<TierNode>, key: string): string => {
  const names: string[] = [];
  for (let node = tree.nodes.get(key); node; node = tree.nodes.get(node.parent ?? TOP))
    names.unshift(node.name);
  return names.join(' › ');
};
