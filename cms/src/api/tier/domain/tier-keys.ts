/** What a key is made from. */
interface Named {
  readonly id: number;
  readonly parent: number | null;
  readonly code: string | null;
  readonly name: string;
}

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * The key by which each entry of a tree is recognised in another installation: its code, or, without one, the names on the way
 * to it (`/Müşteri/Bayi`).
 */
export function keysOf(nodes: readonly Named[]): Map<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const pathOf = (node: Named): string => {
    const names: string[] = [];
    const seen = new Set<number>();
    for (let at: Named | undefined = node; at !== undefined && !seen.has(at.id);) {
      seen.add(at.id);
      names.unshift(escape(at.name));
      at = at.parent === null ? undefined : byId.get(at.parent);
    }
    return `/${names.join('/')}`;
  };
  return new Map(nodes.map((node) => [node.id, node.code ? node.code : pathOf(node)]));
}
