import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useColorScheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../../components/ui/LanguageSwitch';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import { useChangeLanguage } from '../../../session/use-change-language';

const MODES = ['system', 'light', 'dark'] as const;
type Mode = (typeof MODES)[number];

/** How the portal speaks (kept for the person) and looks (kept on this device). */
export const PreferencesPanel = () => {
  const { t } = useWords();
  const { mode, setMode } = useColorScheme();
  const changeLanguage = useChangeLanguage();
  return (
    <Panel title={t('portal.profile.preferences')}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 5 }}>
        <Preference label={t('portal.language.label')} help={t('portal.profile.languageHelp')}>
          <LanguageSwitch onChange={(language) => void changeLanguage(language)} />
        </Preference>
        <Preference label={t('portal.profile.theme')}>
          <ToggleButtonGroup
            exclusive
            value={mode ?? 'system'}
            aria-label={t('portal.profile.theme')}
            onChange={(_event, next: Mode | null) => next && setMode(next)}
          >
            {MODES.map((one) => (
              <ToggleButton key={one} value={one} sx={{ px: 4 }}>
                {t(`portal.profile.themes.${one}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </Preference>
      </Box>
    </Panel>
  );
};

const Preference = ({ label, help, children }: { label: string; help?: string; children: ReactNode }) => (
  <Box>
    <Typography variant="subtitle2" component="p" sx={{ mb: 2 }}>
      {label}
    </Typography>
    {children}
    {help ? (
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 2 }}>
        {help}
      </Typography>
    ) : null}
  </Box>
);
