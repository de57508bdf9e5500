import { Refusal } from '@ortak/kernel/api';
import type { Sql } from '@ortak/database';
import { keyOf, mostFound, mostOfLevel, type Place, type TreeQuery } from '../domain/tree-query';
import { describeNodes, type Node } from '../repositories/nodes';
import { findAbove, findChildren, findPath, searchGroup } from '../repositories/places';

/** The keys directly below a node, in their order; `total` says how many there are when not all are shown. */
export interface Level {
  readonly node: string;
  readonly children: readonly string[];
  readonly total: number;
}

/** A part of a tree, to be laid over what a client knows already. */
export interface Tree {
  /** The member at the top of the group. */
  readonly root: string;
  /** The keys from the top down to the record that was asked for. */
  readonly path: readonly string[];
  readonly nodes: readonly Node[];
  readonly levels: readonly Level[];
  /** Of a search: what was found, and whether there is more than is shown. */
  readonly found?: readonly string[];
  readonly more?: boolean;
}

type Children = Awaited<ReturnType<typeof findChildren>>;

const levelsOf = (places: readonly Place[], children: Children): Level[] =>
  places.map((place) => {
    const node = keyOf(place);
    const own = children.filter((child) => child.node === node);
    return { node, children: own.map(keyOf), total: own[0]?.total ?? 0 };
  });

/** The levels that nodes make among themselves: of a search, the ways to what was found. */
function levelsAmong(nodes: readonly Node[]): Level[] {
  const below = new Map<string, string[]>();
  for (const { key, parent } of nodes) {
    if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), key]);
  }
  return [...below].map(([node, children]) => ({ node, children, total: children.length }));
}

/**
 * The tree of the whole group that a member or unit belongs to: its parent companies, their subsidiaries, and the units of
 * each. A level at a time, or what a search finds with the way to it.
 * @throws Refusal 404 when the record, or the node that is asked about, is not in the group or not for the caller
 */
export async function readTree(sql: Sql, focus: Place, query: TreeQuery): Promise<Tree> {
  const path = await findPath(sql, focus);
  const [top] = path;
  if (top === undefined || (focus.type === 'unit' && path.at(-1)?.type !== 'unit'))
    throw new Refusal(404, 'notFound');
  const whole = { root: keyOf(top), path: path.map(keyOf) };

  if (query.ask === 'search') {
    const matches = await searchGroup(sql, top.id, query.q);
    const found = matches.slice(0, mostFound);
    const nodes = await describeNodes(sql, await findAbove(sql, found));
    return {
      ...whole,
      nodes,
      levels: levelsAmong(nodes),
      found: found.map(keyOf),
      more: matches.length > mostFound,
    };
  }

  if (query.ask === 'children') {
    const above = await findPath(sql, query.node);
    if (above[0]?.id !== top.id || keyOf(above.at(-1) as Place) !== keyOf(query.node))
      throw new Refusal(404, 'notFound');
    const children = await findChildren(sql, [query.node], query.from, query.to - query.from + 1);
    return { ...whole, nodes: await describeNodes(sql, children), levels: levelsOf([query.node], children) };
  }

  const children = await findChildren(sql, path, 0, mostOfLevel);
  return {
    ...whole,
    nodes: await describeNodes(sql, [...path, ...children]),
    levels: levelsOf(path, children),
  };
}
