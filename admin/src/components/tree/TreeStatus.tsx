import { Box } from '@mui/material';
import { useText } from '../../i18n/text';

interface TreeStatusProps {
  /** The name of what is being moved, and of what it is over. */
  dragged: string | undefined;
  over: string | undefined;
  /** Of a place between two rows: the row before it, null when it is the first; undefined when it is no such place. */
  behind?: string | null | undefined;
  reason: string | null;
  movable: boolean;
}

/** The tree's last line: how to rearrange it, and while something is moved, where it would go or why it cannot. */
export const TreeStatus = ({ dragged, over, behind, reason, movable }: TreeStatusProps) => {
  const t = useText();
  const text = !dragged
    ? movable
      ? t('tree.hint')
      : ''
    : (reason ??
      (behind === null
        ? t('tree.first', { name: dragged })
        : behind !== undefined
          ? t('tree.behind', { name: dragged, target: behind })
          : over
            ? t('tree.moving', { name: dragged, target: over })
            : t('tree.picked', { name: dragged })));
  return (
    <Box
      role="status"
      sx={({ look, typography }) => ({
        ...typography.caption,
        px: 4,
        py: 2,
        borderTop: 1,
        borderColor: 'divider',
        display: { xs: dragged ? 'block' : 'none', sm: text ? 'block' : 'none' },
        color: reason ? look.palette.meanings.bad.text : dragged ? look.accent.text : 'text.secondary',
        backgroundColor: reason ? look.palette.meanings.bad.soft : dragged ? look.accent.soft : undefined,
      })}
    >
      {text}
    </Box>
  );
};
