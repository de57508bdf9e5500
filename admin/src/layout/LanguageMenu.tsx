import LanguageIcon from '@mui/icons-material/Translate';
import { Button, Menu, MenuItem } from '@mui/material';
import { consoleLanguageCodes, languages, type ConsoleLanguage } from '@ortak/kernel/i18n';
import { useState } from 'react';
import { useNotify, useSetLocale } from 'react-admin';
import { rememberLanguage } from '../i18n/i18nProvider';
import { useLanguage, useText } from '../i18n/text';
import { useNoteLanguage } from '../session/me';

/** Changes the language here and now, and remembers it with the person. */
export const LanguageMenu = () => {
  const language = useLanguage();
  const setLocale = useSetLocale();
  const note = useNoteLanguage();
  const notify = useNotify();
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const pick = async (chosen: ConsoleLanguage) => {
    setAnchor(null);
    note(chosen);
    await setLocale(chosen);
    await rememberLanguage(chosen).catch((error: Error) => notify(error.message, { type: 'warning' }));
  };
  return (
    <>
      <Button
        variant="text"
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-label={t('shell.language', { name: languages[language].name, code: language })}
        startIcon={<LanguageIcon />}
        sx={{ minWidth: 0, textTransform: 'uppercase' }}
      >
        {language}
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        {consoleLanguageCodes.map((code) => (
          <MenuItem key={code} lang={code} selected={code === language} onClick={() => void pick(code)}>
            {languages[code].name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
