import AddIcon from '@mui/icons-material/AddCircleOutline';
import { Box, Card, IconButton, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { RecordLink } from '../components/columns';
import { DragHandle } from '../components/drag/DragHandle';
import { nameOf, type Definition } from '../extra/definition';
import { useLanguage, useText } from '../i18n/text';
import type { useFieldDrag } from './useFieldDrag';

interface PaletteProps {
  entity: string;
  fields: readonly Definition[];
  /** Keys of fields that are on the screen already. */
  placed: ReadonlySet<string>;
  handle: ReturnType<typeof useFieldDrag>['handle'];
  /** Puts a field into the section that is chosen. */
  onAdd: (key: string) => void;
}

/** The fields that have no place yet: dragged into a section, or put there with a button. */
export const Palette = ({ entity, fields, placed, handle, onAdd }: PaletteProps) => {
  const t = useText();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const fold = (text: string): string => text.toLocaleLowerCase(language);
  const free = fields.filter(({ key }) => !placed.has(key));
  const found = free.filter((field) =>
    fold(`${nameOf(field, language)} ${field.key}`).includes(fold(search)),
  );
  return (
    <Card
      component="section"
      aria-label={t('extra.screens.palette')}
      sx={{ p: 4, position: { md: 'sticky' }, top: 0 }}
    >
      <Stack gap={3}>
        <Typography variant="h4" component="h2">
          {t('extra.screens.palette')}
        </Typography>
        {fields.length === 0 ? (
          <Typography color="text.secondary">
            {t('extra.screens.noFields')}{' '}
            <RecordLink to={`/field-definitions?entity=${entity}`}>{t('extra.screens.toFields')}</RecordLink>
          </Typography>
        ) : (
          <Typography color="text.secondary">
            {t(free.length ? 'extra.screens.paletteText' : 'extra.screens.paletteDone')}
          </Typography>
        )}
        {free.length > 8 && (
          <TextField
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            placeholder={t('extra.screens.search')}
            slotProps={{ htmlInput: { 'aria-label': t('extra.screens.search'), type: 'search' } }}
          />
        )}
        <Stack
          component="ul"
          gap={1}
          sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: '60dvh', overflowY: 'auto' }}
        >
          {found.map((field) => {
            const name = nameOf(field, language);
            return (
              <Box
                key={field.key}
                component="li"
                sx={({ look }) => ({
                  display: 'flex',
                  alignItems: 'center',
                  border: 1,
                  borderColor: 'divider',
                  borderRadius: `${look.radii.control}px`,
                })}
              >
                <DragHandle name={name} {...handle(field.key)} />
                <Box sx={{ flex: 1, minWidth: 0 }}>
                  <Typography noWrap>{name}</Typography>
                  <Typography variant="caption" color="text.secondary" component="div">
                    {t(`extra.types.${field.type}`)}
                  </Typography>
                </Box>
                <IconButton
                  size="small"
                  aria-label={t('extra.screens.addField', { name })}
                  onClick={() => onAdd(field.key)}
                >
                  <AddIcon fontSize="small" />
                </IconButton>
              </Box>
            );
          })}
        </Stack>
      </Stack>
    </Card>
  );
};
