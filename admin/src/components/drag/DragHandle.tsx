import HandleIcon from '@mui/icons-material/DragIndicator';
import { IconButton } from '@mui/material';
import type { HTMLAttributes } from 'react';
import { useText } from '../../i18n/text';

interface DragHandleProps extends Pick<
  HTMLAttributes<HTMLElement>,
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onKeyDown'
> {
  /** What is moved with it. */
  name: string;
}

/** Where something is taken to be moved; with the focus on it the arrow keys move it. */
export const DragHandle = ({ name, ...events }: DragHandleProps) => {
  const t = useText();
  return (
    <IconButton
      size="small"
      aria-label={t('extra.move', { name })}
      aria-description={t('extra.moveHelp')}
      disableRipple
      {...events}
      sx={{ cursor: 'grab', touchAction: 'none', color: 'text.disabled', '&:active': { cursor: 'grabbing' } }}
    >
      <HandleIcon fontSize="small" />
    </IconButton>
  );
};
