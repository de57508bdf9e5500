import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { languages } from '@ortak/kernel/i18n';
import { Link as RouterLink } from 'react-router-dom';
import { useWords } from '../../../i18n/use-words';
import { weights } from '../../../theme/measures';
import type { PortalPage } from '../api/page';

/** Whether something is new to the reader: a dot, and a word for those who do not see it. */
const Unread = ({ text }: { text: string }) => (
  <Box
    component="span"
    role="img"
    aria-label={text}
    sx={({ spacing }) => ({
      width: spacing(2),
      height: spacing(2),
      borderRadius: '50%',
      bgcolor: 'accent.solid',
      flexShrink: 0,
    })}
  />
);

const Row = ({ page }: { page: PortalPage }) => {
  const { t, date } = useWords();
  const { direction } = languages[page.language];
  return (
    <Box component="li">
      <ButtonBase
        component={RouterLink}
        to={`/pages/${page.id}`}
        sx={{
          display: 'flex',
          flexDirection: 'column',
          alignItems: 'stretch',
          textAlign: 'start',
          gap: 1,
          width: '100%',
          px: { xs: 4, sm: 6 },
          py: 3,
          '&:hover': { bgcolor: 'grounds.hover' },
          '&.Mui-focusVisible': { outlineOffset: -2 },
        }}
      >
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          {page.read ? null : <Unread text={t('portal.pages.unread')} />}
          <Typography
            variant="subtitle2"
            component="p"
            lang={page.language}
            dir={direction}
            sx={{
              overflowWrap: 'anywhere',
              minWidth: 0,
              ...(page.read ? { fontWeight: weights.medium } : {}),
            }}
          >
            {page.title}
          </Typography>
          {page.pinned ? (
            <PushPinOutlined
              fontSize="inherit"
              titleAccess={t('portal.pages.pinned')}
              sx={{ color: 'text.secondary', flexShrink: 0 }}
            />
          ) : null}
          {page.kind === 'announcement' && page.publishedFrom ? (
            <Typography
              variant="caption"
              color="text.secondary"
              sx={{ marginInlineStart: 'auto', whiteSpace: 'nowrap', paddingInlineStart: 2 }}
            >
              {date(page.publishedFrom)}
            </Typography>
          ) : null}
        </Box>
        {page.summary ? (
          <Typography
            variant="body2"
            color="text.secondary"
            lang={page.language}
            dir={direction}
            sx={{ overflowWrap: 'anywhere' }}
          >
            {page.summary}
          </Typography>
        ) : null}
      </ButtonBase>
    </Box>
  );
};

/** Pages one below the other, each a way to its text. */
export const PageRows = ({ pages }: { pages: readonly PortalPage[] }) => (
  <Box
    component="ul"
    sx={{
      listStyle: 'none',
      m: 0,
      p: 0,
      '& > li + li': { borderTop: 1, borderColor: 'divider' },
    }}
  >
    {pages.map((page) => (
      <Row key={page.id} page={page} />
    ))}
  </Box>
);
