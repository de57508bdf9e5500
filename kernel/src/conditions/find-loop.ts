/**
 * Finds a loop among things that depend on each other: conditions, formulas, hierarchies.
 * @param edges what each thing depends on; what is not a key depends on nothing
 * @returns the keys of one loop, in order, or undefined when there is none
 */
export function findLoop(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  for (const start of edges.keys()) {
    if (done.has(start)) continue;
    // Without recursion: definitions come from requests, and may be deep.
    const path: { readonly key: string; next: number }[] = [{ key: start, next: 0 }];
    const onPath = new Set([start]);
    while (path.length > 0) {
      const top = path[path.length - 1] as { readonly key: string; next: number };
      const target = edges.get(top.key)?.[top.next];
      top.next += 1;
      if (target === undefined) {
        path.pop();
        onPath.delete(top.key);
        done.add(top.key);
      } else if (onPath.has(target)) {
        const keys = path.map(({ key }) => key);
        return keys.slice(keys.indexOf(target));
      } else if (!done.has(target) && edges.has(target)) {
        path.push({ key: target, next: 0 });
        onPath.add(target);
      }
    }
  }
  return undefined;
}
