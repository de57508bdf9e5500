import {
  dragAndDropFeature,
  hotkeysCoreFeature,
  isOrderedDragTarget,
  keyboardDragAndDropFeature,
  selectionFeature,
  syncDataLoaderFeature,
  type ItemInstance,
  type TreeInstance,
} from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { Box, useMediaQuery, useTheme, type Theme } from '@mui/material';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { childrenOf, moreOf, type KnownTree, type TreeNode } from './known-tree';
import { TreeRow } from './TreeRow';
import { TreeStatus } from './TreeStatus';
import { useWindow } from './useWindow';

/** An item of the tree: a node, or the place for what a level has besides. */
export interface TreeItem<N extends TreeNode> {
  readonly node?: N;
  readonly more?: string;
}

export interface TreeViewProps<N extends TreeNode> {
  /** Names the tree for screen readers. */
  label: string;
  tree: KnownTree<N>;
  root: string;
  expanded: readonly string[];
  onExpand: (keys: string[]) => void;
  /** Loads the rest of a node's level. */
  onMore: (node: string) => void;
  /** Enter on a node. */
  onOpen: (node: N) => void;
  /** What stands in a row behind the arrow. */
  row: (node: N) => ReactNode;
  /** Marked: what was searched for, or the record whose page this is. */
  marked?: ReadonlySet<string>;
  movable?: (node: N) => boolean;
  /** Why a node cannot be put below another one, in words; null when it can. */
  refusal: (node: N, target: N) => string | null;
  onMove: (node: N, target: N) => void;
  /**
   * Given when the order within a level is people's own: a node can then also be put between two others. `parent` is the key of
   * the level, which is `root` at the top of a tree whose root is not drawn.
   */
  onPlace?: (node: N, parent: string, position: number) => void;
  onRefused: (reason: string) => void;
}

const ROOT = 'tree';
const NOTHING_SELECTED: string[] = [];

/** A tree that is opened level by level and rearranged by drag or by keyboard. Only the rows in sight are drawn. */
export const TreeView = <N extends TreeNode>(props: TreeViewProps<N>) => {
  const { label, tree, root, expanded, onExpand, movable, refusal, onMove, onRefused, onOpen } = props;
  const { look } = useTheme();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const rowHeight = narrow ? look.sizes.row + look.space * 4 : look.sizes.row;
  const box = useRef<HTMLElement | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const itemOf = (key: string): TreeItem<N> => {
    const more = moreOf(key);
    return more === undefined ? { node: tree.nodes.get(key) } : { more };
  };
  const scrollTo = (item: ItemInstance<TreeItem<N>>) => {
    const top = item.getItemMeta().index * rowHeight;
    const element = box.current;
    if (!element) return;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
  };
  const open = (_: KeyboardEvent, instance: TreeInstance<TreeItem<N>>) => {
    const { node, more } = instance.getFocusedItem().getItemData();
    if (node) onOpen(node);
    if (more) props.onMore(more);
  };
  const instance = useTree<TreeItem<N>>({
    rootItemId: ROOT,
    getItemName: (item) => item.getItemData().node?.name ?? '',
    isItemFolder: (item) => (item.getItemData().node?.children ?? 0) > 0,
    dataLoader: {
      getItem: itemOf,
      // A root that is no node is the place above all: its level stands at the top.
      getChildren: (key) =>
        key === ROOT ? (tree.nodes.has(root) ? [root] : childrenOf(tree, root)) : childrenOf(tree, key),
    },
    // The very array: another one of the same keys would count as a change, at each drawing.
    state: { expandedItems: expanded as string[], selectedItems: NOTHING_SELECTED, focusedItem: focused },
    setExpandedItems: (next) => onExpand(typeof next === 'function' ? next([...expanded]) : next),
    setSelectedItems: () => undefined,
    setFocusedItem: (next) => setFocused(typeof next === 'function' ? next(focused) : next),
    scrollToItem: scrollTo,
    canReorder: props.onPlace !== undefined,
    openOnDropDelay: 700,
    canDrag: (items) => items.every((item) => movable?.(item.getItemData().node as N) ?? false),
    // What a node refuses is said when it is dropped there, and shown before: a drop that does nothing explains nothing.
    canDrop: (_, target) =>
      isOrderedDragTarget(target)
        ? target.item.getId() === ROOT || target.item.getItemData().node !== undefined
        : target.item.getItemData().node !== undefined,
    onDrop: (items, target) => {
      const node = items[0]?.getItemData().node;
      const above = target.item.getItemData().node;
      if (node && isOrderedDragTarget(target)) {
        const reason = above && above.key !== node.parent ? refusal(node, above) : null;
        if (reason === null) props.onPlace?.(node, above?.key ?? root, target.insertionIndex);
        else onRefused(reason);
        return;
      }
      if (!node || !above || node.parent === above.key) return;
      const reason = refusal(node, above);
      if (reason === null) onMove(node, above);
      else onRefused(reason);
    },
    hotkeys: {
      customOpen: { hotkey: 'Enter', isEnabled: (now) => !now.getState().dnd, handler: open },
    },
    indent: look.space * 6,
    features: [
      syncDataLoaderFeature,
      selectionFeature,
      hotkeysCoreFeature,
      dragAndDropFeature,
      keyboardDragAndDropFeature,
    ],
  });
  useLayoutEffect(() => instance.rebuildTree(), [instance, tree, root, expanded]);

  const items = instance.getItems();
  const { first, last } = useWindow(items.length, rowHeight, box);
  const dragged = instance.getState().dnd?.draggedItems?.[0]?.getItemData().node;
  const target = instance.getDragTarget();
  const over = target?.item.getItemData().node;
  // Between two rows: said as what it will stand behind.
  const between =
    target && isOrderedDragTarget(target)
      ? (items[target.dragLineIndex - 1]?.getItemData().node?.name ?? null)
      : undefined;
  const reason = useMemo(
    () => (dragged && over && dragged.parent !== over.key ? refusal(dragged, over) : null),
    [dragged, over, refusal],
  );
  const { ref, style, ...container } = instance.getContainerProps(label) as {
    ref: (element: HTMLElement | null) => void;
    style: object;
  };
  // One function for good: a new one at each drawing would take the tree's listeners away and back.
  const register = useCallback(
    (element: HTMLElement | null) => {
      box.current = element;
      ref(element);
    },
    [ref],
  );
  return (
    <>
      <Box
        {...container}
        ref={register}
        style={style}
        sx={{
          position: 'relative',
          maxHeight: `max(${look.sizes.row * 8}px, calc(100dvh - ${look.sizes.bar * 6}px))`,
          overflowY: 'auto',
        }}
      >
        <Box style={{ height: first * rowHeight }} />
        {items.slice(first, last + 1).map((item) => (
          <TreeRow
            key={item.getId()}
            item={item}
            height={rowHeight}
            row={props.row}
            onMore={props.onMore}
            marked={props.marked?.has(item.getId()) ?? false}
            refused={reason !== null}
          />
        ))}
        <Box style={{ height: Math.max(0, items.length - 1 - last) * rowHeight }} />
        {target && isOrderedDragTarget(target) && (
          <Box
            aria-hidden
            style={{
              top: target.dragLineIndex * rowHeight - 1,
              left: `calc(${look.space * 6}px * ${target.dragLineLevel} + ${look.space * 3}px)`,
            }}
            sx={{
              position: 'absolute',
              right: 0,
              height: 2,
              bgcolor: look.accent.solid,
              pointerEvents: 'none',
            }}
          />
        )}
      </Box>
      <TreeStatus
        dragged={dragged?.name}
        over={over?.name}
        behind={between}
        reason={reason}
        movable={movable !== undefined}
      />
    </>
  );
};
