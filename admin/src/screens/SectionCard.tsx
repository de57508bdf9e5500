import RemoveIcon from '@mui/icons-material/DeleteOutlined';
import {
  Box,
  Button,
  IconButton,
  Stack,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Tooltip,
  Typography,
} from '@mui/material';
import type { ScreenSection } from '@ortak/kernel/extra';
import { labelOf } from '@ortak/kernel/i18n';
import type { ComponentProps } from 'react';
import { DragHandle } from '../components/drag/DragHandle';
import { useText } from '../i18n/text';
import type { CanvasProps } from './Canvas';
import { mapSection, removeSection, step, type Place } from './draft';
import { FieldCell } from './FieldCell';

interface SectionCardProps extends CanvasProps {
  content: ScreenSection;
  number: number;
  /** Whether it is the tab's only one. */
  single: boolean;
  moving: boolean;
  /** What moves the section among those of its tab. */
  mover: Omit<ComponentProps<typeof DragHandle>, 'name'>;
}

const COLUMNS = [1, 2, 3] as const;

const isAt = (place: Place | null | undefined, tab: string, section: string, index: number): boolean =>
  place?.tab === tab && place.section === section && place.index === index;

/** A section: its heading, its columns, and its fields, which are dropped, moved and taken off here. */
export const SectionCard = (props: SectionCardProps) => {
  const { content, number, single, moving, mover, fields, language, tab, section, drag, handle } = props;
  const { onSection, onTakeOff, onChange } = props;
  const t = useText();
  const { key, labels, columns } = content;
  const fallback = t('extra.screens.section', { number });
  const name = labelOf(labels, language, fallback);
  const chosen = section === key;
  const shown = content.fields.flatMap((one) => fields.filter((field) => field.key === one));
  const end = content.fields.length;
  const change = (deed: (one: ScreenSection) => ScreenSection) =>
    onChange((now) => mapSection(now, tab, key, deed));
  return (
    <Box
      data-sort={key}
      data-section={`${tab}/${key}/${end}`}
      role="group"
      aria-label={name}
      onFocus={() => onSection(key)}
      onPointerDown={() => onSection(key)}
      sx={({ look }) => ({
        p: 3,
        border: 1,
        borderColor: chosen ? look.accent.solid : 'divider',
        borderRadius: `${look.radii.card}px`,
        backgroundColor: moving ? look.accent.soft : undefined,
      })}
    >
      <Stack gap={3}>
        <Stack direction="row" gap={2} alignItems="center" flexWrap="wrap">
          <DragHandle name={name} {...mover} />
          <TextField
            sx={{ flex: 1 }}
            label={t('extra.screens.sectionName')}
            value={labels[language] ?? ''}
            placeholder={name === fallback ? '' : name}
            onChange={(event) => {
              const text = event.target.value;
              change((one) => ({ ...one, labels: { ...one.labels, [language]: text } }));
            }}
            slotProps={{ htmlInput: { lang: language, maxLength: 200 } }}
          />
          <ToggleButtonGroup
            exclusive
            size="small"
            value={columns}
            aria-label={t('extra.screens.columns')}
            onChange={(_, count: 1 | 2 | 3 | null) => count && change((one) => ({ ...one, columns: count }))}
          >
            {COLUMNS.map((count) => (
              <ToggleButton key={count} value={count} aria-label={`${t('extra.screens.columns')}: ${count}`}>
                {count}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {!single && (
            <Tooltip title={t('extra.screens.removeSection')}>
              <IconButton
                size="small"
                aria-label={t('extra.screens.removeSection')}
                onClick={() => onChange((now) => removeSection(now, tab, key))}
              >
                <RemoveIcon fontSize="small" />
              </IconButton>
            </Tooltip>
          )}
        </Stack>
        <Box
          component="ul"
          sx={{
            listStyle: 'none',
            m: 0,
            p: 0,
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: `repeat(${columns}, minmax(0, 1fr))` },
          }}
        >
          {shown.map((field) => {
            const index = content.fields.indexOf(field.key);
            return (
              <FieldCell
                key={field.key}
                field={field}
                place={`${tab}/${key}/${index}`}
                before={isAt(drag?.place, tab, key, index)}
                after={index === end - 1 && isAt(drag?.place, tab, key, end)}
                faded={drag?.key === field.key}
                handle={{
                  ...handle(field.key),
                  onKeyDown: (event) => {
                    const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
                    if (by) {
                      onChange((now) => step(now, field.key, by));
                      // Its grip is another one when it has come into the next section.
                      requestAnimationFrame(() =>
                        document.querySelector<HTMLElement>(`[data-grip="${field.key}"] button`)?.focus(),
                      );
                    } else if (event.key === 'Delete') onTakeOff(field.key);
                    else return;
                    event.preventDefault();
                  },
                }}
                onTakeOff={() => onTakeOff(field.key)}
              />
            );
          })}
        </Box>
        {shown.length === 0 && (
          <Typography
            color="text.secondary"
            sx={({ look }) => ({
              p: 4,
              textAlign: 'center',
              border: 1,
              borderStyle: 'dashed',
              borderColor:
                drag?.place?.section === key && drag.place.tab === tab ? look.accent.solid : 'divider',
              borderRadius: `${look.radii.control}px`,
            })}
          >
            {t('extra.screens.dropHere')}
          </Typography>
        )}
        {!chosen && (
          <Button variant="text" size="small" onClick={() => onSection(key)} sx={{ alignSelf: 'flex-start' }}>
            {t('extra.screens.choose')}
          </Button>
        )}
      </Stack>
    </Box>
  );
};
