import type { Language } from '@ortak/kernel/i18n';
import ArchiveIcon from '@mui/icons-material/ArchiveOutlined';
import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import RestoreIcon from '@mui/icons-material/UnarchiveOutlined';
import { Box, IconButton, TextField, Tooltip } from '@mui/material';
import type { Option } from '@ortak/kernel/extra';
import { useRef, type HTMLAttributes } from 'react';
import { useTranslate } from 'react-admin';
import { DragHandle } from '../components/drag/DragHandle';
import { useText } from '../i18n/text';

interface OptionRowProps {
  id: number;
  option: Option;
  language: Language;
  dragged: boolean;
  handle: Pick<
    HTMLAttributes<HTMLElement>,
    'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onKeyDown'
  >;
  problem: string | undefined;
  /** A value for a name. */
  suggest: (name: string) => string;
  onChange: (option: Option) => void;
  onRemove: () => void;
}

/** One option: its name in the language of now, what is stored, and whether it is still offered. */
export const OptionRow = (props: OptionRowProps) => {
  const { id, option, language, dragged, handle, problem, suggest, onChange, onRemove } = props;
  const t = useText();
  const translate = useTranslate();
  const { value, labels, archived = false } = option;
  // A new option's value follows its name until somebody writes one; a stored one must not follow.
  const follows = useRef(value === '');
  const name = labels[language] ?? '';
  const rename = (text: string) =>
    onChange({
      ...option,
      labels: { ...labels, [language]: text },
      ...(follows.current ? { value: suggest(text) } : {}),
    });
  return (
    <Box
      component="li"
      data-sort={id}
      sx={({ look }) => ({
        display: 'grid',
        gridTemplateColumns: 'auto minmax(0, 3fr) minmax(0, 2fr) auto auto',
        alignItems: 'start',
        gap: 1,
        borderRadius: `${look.radii.control}px`,
        backgroundColor: dragged ? look.accent.soft : undefined,
        opacity: archived ? 0.6 : 1,
      })}
    >
      <DragHandle name={name || value} {...handle} />
      <TextField
        value={name}
        onChange={(event) => rename(event.target.value)}
        placeholder={t('extra.optionName')}
        slotProps={{ htmlInput: { 'aria-label': t('extra.optionName'), lang: language } }}
      />
      <TextField
        value={value}
        onChange={(event) => {
          follows.current = false;
          onChange({ ...option, value: event.target.value });
        }}
        placeholder={t('extra.optionValue')}
        error={problem !== undefined}
        helperText={problem}
        slotProps={{ htmlInput: { 'aria-label': t('extra.optionValue'), spellCheck: false } }}
        sx={({ look }) => ({ '& input': { fontFamily: look.fonts.mono } })}
      />
      <Tooltip title={t(archived ? 'extra.restore' : 'extra.archive')}>
        <IconButton
          size="small"
          aria-label={t(archived ? 'extra.restoreOption' : 'extra.archiveOption', { name: name || value })}
          onClick={() => onChange({ value, labels, ...(archived ? {} : { archived: true }) })}
        >
          {archived ? <RestoreIcon fontSize="small" /> : <ArchiveIcon fontSize="small" />}
        </IconButton>
      </Tooltip>
      <Tooltip title={translate('ra.action.delete')}>
        <IconButton
          size="small"
          aria-label={t('extra.removeOption', { name: name || value })}
          onClick={onRemove}
        >
          <RemoveIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    </Box>
  );
};
