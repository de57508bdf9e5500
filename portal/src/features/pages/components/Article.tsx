import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { languages } from '@ortak/kernel/i18n';
import { sizes, weights } from '../../../theme/measures';
import type { PortalPage } from '../api/page';

/** The text of a page, in the language and direction that it is written in. */
export const Article = ({ page }: { page: PortalPage }) => (
  <Box
    component="article"
    lang={page.language}
    dir={languages[page.language].direction}
    sx={{ maxWidth: sizes.dialog, textAlign: 'start', overflowWrap: 'anywhere' }}
  >
    {page.summary ? (
      <Typography variant="subtitle1" component="p" color="text.secondary" sx={{ mb: 4 }}>
        {page.summary}
      </Typography>
    ) : null}
    {page.body ? (
      <Box
        sx={{
          typography: 'body1',
          '& > :first-of-type': { mt: 0 },
          '& > :last-child': { mb: 0 },
          '& p, & ul, & ol, & blockquote, & pre': { my: 3 },
          '& li > p': { my: 0 },
          '& ul, & ol': { paddingInlineStart: 6 },
          '& h2': { typography: 'h2', mt: 6, mb: 2 },
          '& h3': { typography: 'h3', mt: 5, mb: 2 },
          '& a': { color: 'accent.text' },
          '& strong': { fontWeight: weights.semibold },
          '& blockquote': {
            mx: 0,
            paddingInlineStart: 4,
            borderInlineStart: 3,
            borderInlineStartStyle: 'solid',
            borderColor: 'divider',
            color: 'text.secondary',
          },
          '& hr': { border: 0, borderTop: 1, borderTopStyle: 'solid', borderColor: 'divider', my: 5 },
          '& pre': { overflowX: 'auto' },
        }}
        dangerouslySetInnerHTML={{ __html: page.body }}
      />
    ) : null}
  </Box>
);
