import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../../i18n/use-words';
import type { PortalNote } from '../api/note';

interface NoteListProps {
  readonly notes: readonly PortalNote[];
  /** What a note is about, where that is worth a word. */
  readonly about: (note: PortalNote) => string | undefined;
}

/** Notes one below the other: who wrote each, when, and about what. */
export const NoteList = ({ notes, about }: NoteListProps) => {
  const { t, instant } = useWords();
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', m: 0, p: 0, '& > li + li': { borderTop: 1, borderColor: 'divider' } }}
    >
      {notes.map((note) => (
        <Box component="li" key={note.id} sx={{ px: { xs: 4, sm: 6 }, py: 4 }}>
          <Typography variant="caption" component="p" color="text.secondary" sx={{ mb: 1 }}>
            {[
              note.source === 'portal'
                ? (note.person?.name ?? t('portal.notes.colleague'))
                : t('portal.notes.us'),
              instant(note.createdAt),
              about(note),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
          <Box
            dir="auto"
            sx={{
              typography: 'body2',
              overflowWrap: 'anywhere',
              '& p, & ul, & ol, & blockquote, & pre': { my: 1 },
              '& > :first-of-type': { mt: 0 },
              '& > :last-child': { mb: 0 },
              '& a': { color: 'accent.text' },
            }}
            dangerouslySetInnerHTML={{ __html: note.body }}
          />
        </Box>
      ))}
    </Box>
  );
};
