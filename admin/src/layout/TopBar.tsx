import MenuIcon from '@mui/icons-material/Menu';
import SearchIcon from '@mui/icons-material/Search';
import { Box, Button, IconButton, Stack, Typography } from '@mui/material';
import { LoadingIndicator, useTranslate } from 'react-admin';
import { useText } from '../i18n/text';
import { ReminderBell } from '../reminders/ReminderBell';
import { CompanySwitcher } from './CompanySwitcher';
import { ModeSwitch } from './ModeSwitch';
import { LanguageMenu } from './LanguageMenu';
import { PersonMenu } from './PersonMenu';

interface TopBarProps {
  onMenu: () => void;
  onSearch: () => void;
}

/** Opens with the key that people know from their own system. */
const SHORTCUT = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘K' : 'Ctrl K';

const SearchButton = ({ onSearch }: { onSearch: () => void }) => {
  const t = useText();
  return (
    <>
      <Button
        variant="outlined"
        onClick={onSearch}
        startIcon={<SearchIcon />}
        sx={({ look }) => ({
          display: { xs: 'none', sm: 'inline-flex' },
          color: 'text.secondary',
          fontWeight: look.weights.regular,
          width: look.sizes.sheet,
          maxWidth: '40vw',
          justifyContent: 'flex-start',
          backgroundColor: look.palette.background,
        })}
      >
        <Box component="span" sx={{ flex: 1, textAlign: 'left' }}>
          {t('palette.open')}
        </Box>
        <Typography component="kbd" variant="micro" sx={({ look }) => ({ fontFamily: look.fonts.sans })}>
          {SHORTCUT}
        </Typography>
      </Button>
      <IconButton
        onClick={onSearch}
        aria-label={t('palette.open')}
        sx={{ display: { xs: 'inline-flex', sm: 'none' } }}
      >
        <SearchIcon />
      </IconButton>
    </>
  );
};

/** The bar above every page: search, the company that is worked in, language, light or dark, and oneself. */
export const TopBar = ({ onMenu, onSearch }: TopBarProps) => {
  const t = useText();
  const translate = useTranslate();
  return (
    <Stack
      component="header"
      direction="row"
      alignItems="center"
      gap={1}
      sx={({ look, zIndex }) => ({
        position: 'sticky',
        top: 0,
        zIndex: zIndex.appBar,
        minHeight: look.sizes.bar,
        px: { xs: 2, sm: 6 },
        borderBottom: 1,
        borderColor: 'divider',
        backgroundColor: 'background.paper',
        '@media print': { display: 'none' },
      })}
    >
      <IconButton onClick={onMenu} aria-label={t('shell.openMenu')} sx={{ display: { md: 'none' } }}>
        <MenuIcon />
      </IconButton>
      <SearchButton onSearch={onSearch} />
      <Box sx={{ flex: 1 }} />
      <LoadingIndicator aria-label={translate('ra.page.loading')} />
      <CompanySwitcher />
      <ReminderBell />
      <LanguageMenu />
      <ModeSwitch />
      <PersonMenu />
    </Stack>
  );
};
