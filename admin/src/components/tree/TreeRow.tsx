import type { ItemInstance } from '@headless-tree/core';
import ExpandIcon from '@mui/icons-material/ChevronRightOutlined';
import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text';
import type { TreeNode } from './known-tree';
import type { TreeItem } from './TreeView';

interface TreeRowProps<N extends TreeNode> {
  item: ItemInstance<TreeItem<N>>;
  height: number;
  row: (node: N) => ReactNode;
  onMore: (node: string) => void;
  marked: boolean;
  /** What is dragged over this row cannot be dropped here. */
  refused: boolean;
}

/** A thin line for each level, so that the eye finds what stands below what. */
const Guides = ({ count }: { count: number }) => (
  <>
    {Array.from({ length: count }, (_, level) => (
      <Box
        key={level}
        aria-hidden
        sx={({ look }) => ({
          flex: 'none',
          width: { xs: look.space * 4, sm: look.space * 6 },
          alignSelf: 'stretch',
          borderLeft: 1,
          borderColor: 'divider',
          ml: { xs: 2, sm: 3 },
          mr: { xs: -2, sm: -3 },
        })}
      />
    ))}
  </>
);

/** One row of a tree: its level, the arrow, and what the page puts into it. */
export const TreeRow = <N extends TreeNode>({
  item,
  height,
  row,
  onMore,
  marked,
  refused,
}: TreeRowProps<N>) => {
  const t = useText();
  const { node, more } = item.getItemData();
  const { level } = item.getItemMeta();
  const target = item.isUnorderedDragTarget();
  const folder = item.isFolder();
  return (
    <Box
      {...item.getProps()}
      data-tree-key={item.getId()}
      style={{ height }}
      sx={({ look }) => ({
        display: 'flex',
        alignItems: 'center',
        px: { xs: 2, sm: 3 },
        cursor: folder ? 'pointer' : 'default',
        borderBottom: 1,
        borderColor: 'divider',
        outline: 'none',
        userSelect: 'none',
        position: 'relative',
        backgroundColor: marked ? look.accent.soft : undefined,
        '&:hover': { backgroundColor: marked ? look.accent.soft : 'action.hover' },
        '&:focus-visible': { boxShadow: `inset 0 0 0 2px ${look.accent.solid}` },
        ...(target && {
          boxShadow: `inset 0 0 0 2px ${refused ? look.palette.meanings.bad.solid : look.accent.solid}`,
          backgroundColor: refused ? look.palette.meanings.bad.soft : look.accent.soft,
        }),
      })}
    >
      <Guides count={level} />
      {more === undefined ? (
        <>
          <ExpandIcon
            aria-hidden
            fontSize="small"
            sx={({ look, transitions }) => ({
              flex: 'none',
              mr: 1,
              color: 'text.secondary',
              visibility: folder ? 'visible' : 'hidden',
              transform: item.isExpanded() ? 'rotate(90deg)' : 'none',
              transition: transitions.create('transform', { duration: look.motion.quick }),
            })}
          />
          {node && row(node)}
        </>
      ) : (
        <Button
          variant="text"
          size="small"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            onMore(more);
          }}
        >
          {t('tree.more')}
        </Button>
      )}
    </Box>
  );
};
