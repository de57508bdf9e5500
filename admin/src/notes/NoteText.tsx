import { Box } from '@mui/material';

/** The text of a note. The server keeps only harmless HTML of it. */
export const NoteText = ({ html }: { html: string }) => (
  <Box
    sx={({ look }) => ({
      overflowWrap: 'anywhere',
      '& p, & ul, & ol, & blockquote, & h2, & h3, & pre': { my: 1 },
      '& > :first-of-type': { mt: 0 },
      '& > :last-child': { mb: 0 },
      '& a': { color: look.accent.text },
      '& .mention': {
        color: look.accent.text,
        backgroundColor: look.accent.soft,
        borderRadius: `${look.radii.control}px`,
        px: 1,
      },
    })}
    dangerouslySetInnerHTML={{ __html: html }}
  />
);
