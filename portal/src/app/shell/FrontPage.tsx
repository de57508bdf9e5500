import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type ReactNode } from 'react';
import { Brand } from '../../components/ui/Brand';
import { LanguageSwitch } from '../../components/ui/LanguageSwitch';
import { useLanguage } from '../../i18n/LanguageProvider';
import { useWords } from '../../i18n/use-words';
import { sizes } from '../../theme/measures';
import { readKeptBrand } from '../../session/brand';

interface FrontPageProps {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
  /** Said below everything, small. */
  readonly note?: string;
}

/** The pages before one is signed in: the name, one task, and the language. */
export const FrontPage = ({ title, lead, children, note }: FrontPageProps) => {
  const { t } = useWords();
  const { speak } = useLanguage();
  const [brand] = useState(readKeptBrand);

  useEffect(() => {
    document.title = `${title} · ${brand.name}`;
  }, [title, brand]);

  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minHeight: '100dvh',
        bgcolor: { xs: 'background.paper', sm: 'background.default' },
      }}
    >
      <Box
        component="header"
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 3,
          px: { xs: 4, sm: 8 },
          py: { xs: 4, sm: 6 },
        }}
      >
        <Brand name={brand.name} logo={brand.logo} note={t('portal.name')} />
      </Box>
      <Box
        component="main"
        sx={{
          flex: 1,
          display: 'flex',
          flexDirection: 'column',
          alignItems: 'center',
          justifyContent: { xs: 'flex-start', sm: 'center' },
          px: 4,
          pt: { xs: 6, sm: 4 },
          pb: { xs: 6, sm: 24 },
        }}
      >
        <Box
          sx={{
            width: '100%',
            maxWidth: sizes.sheet,
            bgcolor: 'background.paper',
            border: { sm: 1 },
            borderColor: { sm: 'divider' },
            borderRadius: 2,
            p: { xs: 0, sm: 10 },
          }}
        >
          <Typography variant="h1">{title}</Typography>
          {lead ? (
            <Typography color="text.secondary" sx={{ mt: 2, textWrap: 'pretty' }}>
              {lead}
            </Typography>
          ) : null}
          <Box sx={{ mt: 7 }}>{children}</Box>
        </Box>
        {note ? (
          <Typography
            variant="caption"
            color="text.secondary"
            sx={{ mt: 6, maxWidth: sizes.sheet, textAlign: 'center', textWrap: 'balance' }}
          >
            {note}
          </Typography>
        ) : null}
      </Box>
      {/* At the foot of a phone, where there is room for every language in one row; beside the name elsewhere. */}
      <Box
        component="footer"
        sx={{
          px: 4,
          pb: 6,
          alignSelf: 'center',
          position: { sm: 'absolute' },
          top: (theme) => ({ sm: theme.spacing(6) }),
          insetInlineEnd: (theme) => ({ sm: theme.spacing(4) }),
        }}
      >
        <LanguageSwitch onChange={speak} />
      </Box>
    </Box>
  );
};
