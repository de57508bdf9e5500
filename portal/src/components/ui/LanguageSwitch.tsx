import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { factsOf, languageCodes, type Language } from '@ortak/kernel/i18n';
import { useWords } from '../../i18n/use-words';

interface LanguageSwitchProps {
  readonly onChange: (language: Language) => void;
}

/** Every language by its own name; the chosen one is pressed. */
export const LanguageSwitch = ({ onChange }: LanguageSwitchProps) => {
  const { t, language } = useWords();
  return (
    <ToggleButtonGroup
      exclusive
      value={language}
      aria-label={t('portal.language.label')}
      onChange={(_event, next: Language | null) => next && onChange(next)}
      sx={{
        flexWrap: 'wrap',
        gap: { xs: 1, sm: 2 },
        '& .MuiToggleButtonGroup-grouped': { m: 0, border: 1, borderColor: 'divider', borderRadius: 1 },
      }}
    >
      {languageCodes.map((code) => (
        <ToggleButton
          key={code}
          value={code}
          lang={code}
          sx={{ flex: '1 1 auto', px: { xs: 1.5, sm: 4 }, typography: { xs: 'caption', sm: 'button' } }}
        >
          {factsOf(code).name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
