import DeleteIcon from '@mui/icons-material/DeleteOutline';
import DragIcon from '@mui/icons-material/DragIndicatorOutlined';
import DownIcon from '@mui/icons-material/KeyboardArrowDown';
import UpIcon from '@mui/icons-material/KeyboardArrowUp';
import { Box, IconButton, Stack } from '@mui/material';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useText } from '../i18n/text';

interface MovableProps {
  /** Only things of one kind change places with each other. */
  kind: string;
  index: number;
  count: number;
  /** What it is called, for the buttons' names. */
  name: string;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
  children: ReactNode;
}

/** Something in an order that is changed by dragging its handle, or by its arrow buttons from the keyboard. */
export const Movable = ({ kind, index, count, name, onMove, onRemove, children }: MovableProps) => {
  const t = useText();
  const [over, setOver] = useState(false);
  const type = `application/x-ortak-${kind}`;
  const start = (event: DragEvent) => {
    event.stopPropagation();
    event.dataTransfer.setData(type, String(index));
    event.dataTransfer.effectAllowed = 'move';
  };
  const takes = (event: DragEvent) => event.dataTransfer.types.includes(type);
  return (
    <Box
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!takes(event)) return;
        event.preventDefault();
        event.stopPropagation();
        onMove(Number(event.dataTransfer.getData(type)), index);
      }}
      sx={({ look }) => ({
        borderRadius: `${look.radii.card}px`,
        outline: over ? `2px solid ${look.accent.solid}` : 'none',
      })}
    >
      <Stack direction="row" gap={1} alignItems="flex-start">
        <Box
          draggable
          onDragStart={start}
          aria-hidden
          sx={{ cursor: 'grab', pt: 2, color: 'text.secondary', display: { xs: 'none', sm: 'block' } }}
        >
          <DragIcon fontSize="small" />
        </Box>
        <Box sx={{ flex: 1, minWidth: 0 }}>{children}</Box>
        <Stack direction="row" sx={{ pt: 1 }}>
          <IconButton
            size="small"
            disabled={index === 0}
            aria-label={t('forms.moveUp', { name })}
            onClick={() => onMove(index, index - 1)}
          >
            <UpIcon fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            disabled={index === count - 1}
            aria-label={t('forms.moveDown', { name })}
            onClick={() => onMove(index, index + 1)}
          >
            <DownIcon fontSize="small" />
          </IconButton>
          <IconButton size="small" aria-label={t('forms.remove', { name })} onClick={onRemove}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Stack>
      </Stack>
    </Box>
  );
};
