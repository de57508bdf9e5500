import type { TreePart } from '../components/tree/known-tree';
import { post, requestJson } from '../session/request';

/** The record whose tree is shown. */
export interface Focus {
  readonly resource: 'members' | 'units';
  readonly id: number;
}

interface Named {
  readonly id: number;
  readonly name: string;
}

/** A member or a unit in the tree of a group, as GET /api/console/{members,units}/:id/tree sends it. */
export interface HierarchyNode {
  readonly key: string;
  readonly type: 'member' | 'unit';
  readonly id: number;
  readonly parent: string | null;
  readonly member: number;
  readonly kind: string;
  readonly name: string;
  readonly code: string | null;
  readonly status: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly manager: Named | null;
  readonly representative: Named | null;
  readonly version: number;
  readonly children: number;
  readonly people: number;
  readonly total: { readonly members: number; readonly units: number; readonly people: number };
}

export interface HierarchyPart extends TreePart<HierarchyNode> {
  readonly root: string;
  readonly path: readonly string[];
  readonly found?: readonly string[];
  readonly more?: boolean;
}

export interface Moved {
  readonly node: HierarchyNode;
  readonly before: { readonly parent: number | null };
}

export const resourceOf = (node: Pick<HierarchyNode, 'type'>): Focus['resource'] =>
  node.type === 'member' ? 'members' : 'units';

export const focusOf = (node: HierarchyNode): Focus => ({ resource: resourceOf(node), id: node.id });

export const pathOf = (node: HierarchyNode): string => `/${resourceOf(node)}/${node.id}/show`;

/** A part of a group's tree: opened down to the record, the level below `node`, or what `q` finds. */
export const fetchTree = (
  { resource, id }: Focus,
  query: Readonly<Record<string, string>> = {},
): Promise<HierarchyPart> =>
  requestJson(`/api/console/${resource}/${id}/tree?${new URLSearchParams(query).toString()}`);

/** Puts a member or unit below another one; `null` puts it at the top. */
export const sendMove = (node: HierarchyNode, parent: number | null): Promise<Moved> =>
  post(`/api/console/${resourceOf(node)}/${node.id}/move`, { parent, version: node.version });

/** Why a node cannot stand below another one, as the name of a text; null when it can. */
export const refusalOf = (
  node: HierarchyNode,
  target: HierarchyNode,
): 'memberBelowUnit' | 'otherMember' | null => {
  if (node.type === 'member') return target.type === 'unit' ? 'memberBelowUnit' : null;
  return target.member === node.member ? null : 'otherMember';
};

/** What a node's record says as its parent when it stands below a target: a unit directly below its member has none. */
export const parentOf = (node: HierarchyNode, target: HierarchyNode): number | null =>
  node.type === 'unit' && target.type === 'member' ? null : target.id;
