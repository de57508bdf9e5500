import TranslateIcon from '@mui/icons-material/TranslateOutlined';
import { Box, IconButton, InputAdornment, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useLanguage, useText } from '../i18n/text';
import type { Labels } from '../analyses/analysis';

/** Languages of texts, each by its own name. */
const LANGUAGES = [
  ['tr', 'Türkçe'],
  ['en', 'English'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['ar', 'العربية'],
] as const;

interface LabelBoxProps {
  label: string;
  labels: Labels;
  onChange: (labels: Labels) => void;
  problem?: string;
  required?: boolean;
}

/** A text in the language of the console; a button opens the other languages. */
export const LabelBox = ({ label, labels, onChange, problem, required }: LabelBoxProps) => {
  const t = useText();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const others = LANGUAGES.filter(([code]) => code !== language);
  const fallback = Object.values(labels).find(Boolean);
  return (
    <Stack gap={2}>
      <TextField
        label={label}
        value={labels[language] ?? ''}
        onChange={(event) => onChange({ ...labels, [language]: event.target.value })}
        error={Boolean(problem)}
        helperText={problem}
        required={required}
        placeholder={fallback}
        fullWidth
        slotProps={{
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <IconButton
                  size="small"
                  edge="end"
                  aria-expanded={all}
                  aria-label={t('forms.otherLanguages')}
                  onClick={() => setAll(!all)}
                >
                  <TranslateIcon fontSize="small" />
                </IconButton>
              </InputAdornment>
            ),
          },
        }}
      />
      {all && (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
          {others.map(([code, name]) => (
            <TextField
              key={code}
              label={`${label} · ${name}`}
              value={labels[code] ?? ''}
              onChange={(event) => onChange({ ...labels, [code]: event.target.value })}
              slotProps={{ htmlInput: { lang: code, dir: code === 'ar' ? 'rtl' : 'ltr' } }}
            />
          ))}
        </Box>
      )}
    </Stack>
  );
};
