import type { Language } from '@ortak/kernel/access';
import { languages } from '@ortak/kernel/i18n';
import { Stack, Typography } from '@mui/material';
import { NoteText } from '../notes/NoteText';
import type { PageText } from './page';

/** A page as its reader finds it, in the direction of its language. */
export const PageBody = ({ text, language }: { text: PageText; language: Language }) => (
  <Stack
    component="article"
    gap={3}
    lang={language}
    dir={languages[language].direction}
    sx={({ look }) => ({ maxWidth: look.sizes.dialog, textAlign: 'start' })}
  >
    <Typography variant="h3" component="h2" sx={{ overflowWrap: 'anywhere' }}>
      {text.title}
    </Typography>
    {text.summary && <Typography color="text.secondary">{text.summary}</Typography>}
    {text.body && <NoteText html={text.body} />}
  </Stack>
);
