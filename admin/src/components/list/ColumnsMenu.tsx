import DownIcon from '@mui/icons-material/KeyboardArrowDown';
import UpIcon from '@mui/icons-material/KeyboardArrowUp';
import ColumnsIcon from '@mui/icons-material/ViewColumnOutlined';
import { Button, Checkbox, FormControlLabel, IconButton, Popover, Stack, Typography } from '@mui/material';
import { useState, type DragEvent } from 'react';
import { useTranslate } from 'react-admin';
import { useText } from '../../i18n/text';
import { moveColumn, shownOf, useListColumns } from './list-columns';

/** Which columns a list shows and in which order: ticked, dragged, or moved by the arrows. */
export const ColumnsMenu = () => {
  const t = useText();
  const translate = useTranslate();
  const columns = useListColumns();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  if (!columns || columns.available.length < 2) return null;
  const { available, standard, chosen, choose } = columns;
  const name = available[0]?.source;
  const sources = available.map(({ source }) => source);
  const shown = shownOf(sources, standard, chosen, name);
  const labels = new Map(available.map(({ source, label }) => [source, label]));
  const rows = [...shown, ...sources.filter((source) => !shown.includes(source))];
  const drop = (onto: string) => (event: DragEvent) => {
    event.preventDefault();
    if (dragged && shown.includes(onto))
      choose(moveColumn(shown, dragged, shown.indexOf(onto) - shown.indexOf(dragged)));
    setDragged(null);
  };
  return (
    <>
      <Button
        variant="text"
        startIcon={<ColumnsIcon />}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('ra.action.select_columns')}
      </Button>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': translate('ra.action.select_columns') } }}
      >
        <Stack sx={({ look }) => ({ p: 3, minWidth: look.sizes.menu * 1.3 })}>
          <Typography variant="caption" color="text.secondary" sx={{ pb: 2 }}>
            {t('list.columnsHelp')}
          </Typography>
          {rows.map((source) => {
            const label = labels.get(source) ?? source;
            const visible = shown.includes(source);
            const place = shown.indexOf(source);
            const fixed = source === name;
            return (
              <Stack
                key={source}
                direction="row"
                alignItems="center"
                justifyContent="space-between"
                draggable={visible && !fixed}
                onDragStart={() => setDragged(source)}
                onDragOver={(event) => event.preventDefault()}
                onDrop={drop(source)}
                sx={{
                  borderRadius: 1,
                  cursor: visible && !fixed ? 'grab' : 'default',
                  '&:hover': { bgcolor: 'action.hover' },
                }}
              >
                <FormControlLabel
                  sx={{ m: 0, flex: 1, minWidth: 0 }}
                  control={
                    <Checkbox
                      size="small"
                      checked={visible}
                      disabled={fixed}
                      onChange={() =>
                        choose(visible ? shown.filter((one) => one !== source) : [...shown, source])
                      }
                    />
                  }
                  label={label}
                />
                {visible && !fixed && (
                  <Stack direction="row">
                    <IconButton
                      size="small"
                      disabled={place <= 1}
                      aria-label={t('list.columnUp', { name: label })}
                      onClick={() => choose(moveColumn(shown, source, -1))}
                    >
                      <UpIcon fontSize="small" />
                    </IconButton>
                    <IconButton
                      size="small"
                      disabled={place === shown.length - 1}
                      aria-label={t('list.columnDown', { name: label })}
                      onClick={() => choose(moveColumn(shown, source, 1))}
                    >
                      <DownIcon fontSize="small" />
                    </IconButton>
                  </Stack>
                )}
              </Stack>
            );
          })}
          <Button variant="text" disabled={chosen === null} onClick={() => choose(null)} sx={{ mt: 2 }}>
            {t('list.columnsReset')}
          </Button>
        </Stack>
      </Popover>
    </>
  );
};
