import type { Language } from '@ortak/kernel/access';
import { languages } from '@ortak/kernel/i18n';
import { Card, Stack, Tab, Tabs } from '@mui/material';
import { useState } from 'react';
import { useRecordContext } from 'react-admin';
import { useText } from '../i18n/text';
import { languagesOf, type Page } from './page';
import { PageBody } from './PageBody';

/** What a page says in each of its languages. */
export const PageTexts = () => {
  const t = useText();
  const page = useRecordContext<Page>();
  const [chosen, setChosen] = useState<Language>();
  if (!page) return null;
  const spoken = languagesOf(page);
  const open = spoken.find((code) => code === chosen) ?? spoken[0];
  const text = open && page.texts[open];
  return (
    <Card sx={{ p: 5 }}>
      <Stack gap={4}>
        {spoken.length > 1 && (
          <Tabs
            value={open}
            onChange={(_, code: Language) => setChosen(code)}
            aria-label={t('pages.languages')}
          >
            {spoken.map((code) => (
              <Tab key={code} value={code} label={languages[code].name} />
            ))}
          </Tabs>
        )}
        {text && <PageBody text={text} language={open} />}
      </Stack>
    </Card>
  );
};
