import type { Language } from '@ortak/kernel/i18n';
import { Autocomplete, Box, Card, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { useState } from 'react';
import { useGetList, useGetMany, type RaRecord } from 'react-admin';
import { labelLanguages, languageName } from '../field-definitions/field-form';
import { useParametricState } from '../extra/useDefinitions';
import { useText } from '../i18n/text';
import type { Draft } from './draft';

interface Category extends RaRecord {
  id: number;
  name: string;
}

const BY_NAME = { field: 'name', order: 'ASC' } as const;
const SOME = { page: 1, perPage: 50 };

/** Which categories a screen is for; they are searched for, since there may be many. */
const CategoriesPick = ({ ids, onPick }: { ids: readonly number[]; onPick: (ids: number[]) => void }) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  const { data: found = [] } = useGetList<Category>('categories', {
    filter: typed ? { q: typed } : {},
    sort: BY_NAME,
    pagination: SOME,
  });
  const { data: chosen = [] } = useGetMany<Category>(
    'categories',
    { ids: [...ids] },
    { enabled: ids.length > 0 },
  );
  return (
    <Autocomplete
      multiple
      options={found}
      value={ids.length ? chosen.filter(Boolean) : []}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      filterOptions={(options) => options}
      onInputChange={(_, text, reason) => reason === 'input' && setTyped(text)}
      onChange={(_, picked) => onPick(picked.map(({ id }) => id))}
      renderInput={(params) => (
        <TextField {...params} label={t('extra.screens.categories')} helperText={t('extra.categoriesHelp')} />
      )}
    />
  );
};

interface ScreenFactsProps {
  entity: string;
  draft: Draft;
  language: Language;
  onLanguage: (language: Language) => void;
  onChange: (change: Partial<Draft>) => void;
}

/** What the screen is called in each language, for whom it is, and whether the portal uses it. */
export const ScreenFacts = ({ entity, draft, language, onLanguage, onChange }: ScreenFactsProps) => {
  const t = useText();
  const { data } = useParametricState();
  const ofMember = data?.entities.find(({ name }) => name === entity)?.ofMember ?? false;
  const rename = (text: string) => {
    // What it is called in the first language in which it got a name, it is called where there is no other.
    const first = !draft.name || draft.name === (draft.labels[language] ?? '');
    onChange({ labels: { ...draft.labels, [language]: text }, ...(first ? { name: text } : {}) });
  };
  return (
    <Card sx={{ p: { xs: 4, sm: 5 } }}>
      <Box
        sx={{
          display: 'grid',
          gap: 4,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 3fr 4fr auto' },
        }}
      >
        <TextField
          select
          label={t('extra.languages')}
          value={language}
          onChange={(event) => onLanguage(event.target.value as Language)}
        >
          {labelLanguages.map((code) => (
            <MenuItem key={code} value={code} lang={code}>
              {languageName(code)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          required
          label={t('extra.screens.name')}
          value={
            draft.labels[language] ?? (draft.name && !Object.keys(draft.labels).length ? draft.name : '')
          }
          placeholder={draft.name}
          onChange={(event) => rename(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 120, lang: language } }}
        />
        {ofMember ? (
          <CategoriesPick ids={draft.categories} onPick={(categories) => onChange({ categories })} />
        ) : (
          <span />
        )}
        <FormControlLabel
          control={
            <Switch checked={draft.portal} onChange={(event) => onChange({ portal: event.target.checked })} />
          }
          label={t('extra.screens.portal')}
        />
      </Box>
    </Card>
  );
};
