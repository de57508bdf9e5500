import { Box, Card, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { consoleLanguageCodes, languages, type ConsoleLanguage } from '@ortak/kernel/i18n';
import type { ReactNode } from 'react';
import { useSetLocale } from 'react-admin';
import { noteChosenLanguage } from '../i18n/i18nProvider';
import { useLanguage, useText } from '../i18n/text';
import { Mark } from '../layout/Brand';
import { LoginPicture } from './LoginPicture';

const LanguageChoice = () => {
  const language = useLanguage();
  const setLocale = useSetLocale();
  const t = useText();
  const choose = (chosen: ConsoleLanguage | null) => {
    if (!chosen) return;
    noteChosenLanguage();
    void setLocale(chosen);
  };
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={language}
      onChange={(_, chosen: ConsoleLanguage | null) => choose(chosen)}
      aria-label={t('login.language')}
    >
      {consoleLanguageCodes.map((code) => (
        <ToggleButton key={code} value={code} lang={code}>
          {languages[code].name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};

/** The frame of the pages that need no session: name, languages, one card, a picture. */
export const FrontPage = ({ children }: { children: ReactNode }) => {
  const t = useText();
  return (
    <Box
      sx={{
        minHeight: '100dvh',
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
        backgroundColor: 'background.default',
      }}
    >
      <Stack justifyContent="space-between" gap={6} sx={{ p: { xs: 5, sm: 10 } }}>
        <Stack direction="row" justifyContent="space-between" alignItems="center">
          <Stack direction="row" gap={2.5} alignItems="center">
            <Mark steps={8} />
            <Typography variant="h3" component="span">
              Ortak
            </Typography>
          </Stack>
          <LanguageChoice />
        </Stack>
        <Card
          sx={({ look }) => ({
            width: '100%',
            maxWidth: look.sizes.sheet,
            mx: 'auto',
            p: { xs: 5, sm: 8 },
            boxShadow: look.shadows.raised,
          })}
        >
          {children}
        </Card>
        <Typography variant="caption" color="text.secondary" textAlign="center">
          {t('login.portalHint')}{' '}
          <Box component="a" href="/" sx={({ look }) => ({ color: look.accent.text })}>
            {t('login.portalLink')}
          </Box>
        </Typography>
      </Stack>
      <LoginPicture />
    </Box>
  );
};
