import type { Language } from '@ortak/kernel/access';
import { languageCodes, languages } from '@ortak/kernel/i18n';
import { Box, Stack, Tab, Tabs, Typography } from '@mui/material';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { useText } from '../i18n/text';
import { RichText } from '../notes/RichText';
import type { PageText } from './page';

const Body = ({ language }: { language: Language }) => {
  const t = useText();
  const { field } = useController({ name: `texts.${language}.body`, defaultValue: '' });
  return (
    <Box sx={{ gridColumn: '1 / -1' }}>
      <Typography variant="caption" color="text.secondary" component="p" sx={{ mb: 1 }}>
        {t('pages.body')}
      </Typography>
      <RichText
        start={(field.value as string | null) ?? ''}
        label={t('pages.body')}
        onChange={field.onChange}
        direction={languages[language].direction}
        article
      />
    </Box>
  );
};

const says = (text: Partial<PageText> | null | undefined): boolean => Boolean(text?.title?.trim());

/** What a page says, one language after the other. A dot marks the languages that have a text. */
export const TextInputs = () => {
  const t = useText();
  const [open, setOpen] = useState<Language>('tr');
  const texts = useWatch({ name: 'texts' }) as
    Partial<Record<Language, Partial<PageText> | null>> | undefined;
  const { errors } = useFormContext().formState;
  const wrong = errors.texts as Partial<Record<Language, unknown>> | undefined;
  return (
    <Stack sx={{ gridColumn: '1 / -1' }} gap={4}>
      <Tabs
        value={open}
        onChange={(_, next: Language) => setOpen(next)}
        variant="scrollable"
        aria-label={t('pages.languages')}
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {languageCodes.map((code) => (
          <Tab
            key={code}
            value={code}
            id={`text-${code}`}
            aria-controls={`text-panel-${code}`}
            label={`${languages[code].name}${says(texts?.[code]) ? ' •' : ''}`}
            sx={wrong?.[code] ? { color: 'error.main' } : undefined}
          />
        ))}
      </Tabs>
      <Box
        key={open}
        role="tabpanel"
        id={`text-panel-${open}`}
        aria-labelledby={`text-${open}`}
        sx={{ display: 'grid', rowGap: 2 }}
      >
        <TextInput
          source={`texts.${open}.title`}
          label="pages.title"
          fullWidth
          slotProps={{ htmlInput: { dir: languages[open].direction, lang: open, maxLength: 200 } }}
        />
        <TextInput
          source={`texts.${open}.summary`}
          label="pages.summary"
          helperText="pages.summaryHelp"
          fullWidth
          multiline
          slotProps={{ htmlInput: { dir: languages[open].direction, lang: open, maxLength: 500 } }}
        />
        <Body language={open} />
      </Box>
    </Stack>
  );
};
