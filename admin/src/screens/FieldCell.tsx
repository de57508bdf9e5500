import RemoveIcon from '@mui/icons-material/Close';
import { Box, IconButton, Typography } from '@mui/material';
import type { ComponentProps } from 'react';
import { DragHandle } from '../components/drag/DragHandle';
import { nameOf, type Definition } from '../extra/definition';
import { useLanguage, useText } from '../i18n/text';

interface FieldCellProps {
  field: Definition;
  /** `tab/section/index`, for what is dropped on it. */
  place: string;
  /** Whether what is dragged would come before it, or behind it. */
  before: boolean;
  after: boolean;
  faded: boolean;
  handle: Omit<ComponentProps<typeof DragHandle>, 'name'>;
  onTakeOff: () => void;
}

/** A field in its place of a section. */
export const FieldCell = ({ field, place, before, after, faded, handle, onTakeOff }: FieldCellProps) => {
  const t = useText();
  const language = useLanguage();
  const name = nameOf(field, language);
  return (
    <Box
      component="li"
      data-place={place}
      data-grip={field.key}
      sx={({ look }) => ({
        display: 'flex',
        alignItems: 'center',
        minWidth: 0,
        border: 1,
        borderColor: 'divider',
        borderRadius: `${look.radii.control}px`,
        backgroundColor: 'background.default',
        opacity: faded ? 0.4 : 1,
        // A line where what is dragged would stand.
        boxShadow: before
          ? `-3px 0 0 ${look.accent.solid}`
          : after
            ? `3px 0 0 ${look.accent.solid}`
            : undefined,
      })}
    >
      <DragHandle name={name} {...handle} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography noWrap>
          {name}
          {field.required && ' *'}
        </Typography>
        <Typography variant="caption" color="text.secondary" component="div" noWrap>
          {t(`extra.types.${field.type}`)}
        </Typography>
      </Box>
      <IconButton size="small" aria-label={t('extra.screens.removeField', { name })} onClick={onTakeOff}>
        <RemoveIcon fontSize="small" />
      </IconButton>
    </Box>
  );
};
