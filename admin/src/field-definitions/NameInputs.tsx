import { Box, Stack, Tab, Tabs } from '@mui/material';
import { suggestKey } from '@ortak/kernel/extra';
import { labelOf, type Language } from '@ortak/kernel/i18n';
import { useEffect, useMemo } from 'react';
import { required, TextInput } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import type { Definition } from '../extra/definition';
import { useLanguage, useText } from '../i18n/text';
import { labelLanguages, languageName } from './field-form';

const must = required();

interface NameInputsProps {
  fresh: boolean;
  /** The other fields of the entity. */
  others: readonly Definition[];
  /** The language in which names are written now. */
  language: Language;
  onLanguage: (language: Language) => void;
}

/** The key follows the name until somebody writes one. */
const useSuggestedKey = (fresh: boolean, others: readonly Definition[]): void => {
  const { setValue, getFieldState, control } = useFormContext();
  const own = useLanguage();
  const labels = useWatch({ control, name: 'labels' }) as Readonly<Record<string, string>> | undefined;
  const taken = useMemo(() => new Set(others.map(({ key }) => key)), [others]);
  const name = labelOf(labels, own, '');
  useEffect(() => {
    if (!fresh || getFieldState('key').isDirty) return;
    setValue('key', suggestKey(name, taken), { shouldDirty: false });
  }, [fresh, name, taken, setValue, getFieldState]);
};

/** Name and help in each language, and the key, which is suggested from the name. */
export const NameInputs = ({ fresh, others, language, onLanguage }: NameInputsProps) => {
  const t = useText();
  useSuggestedKey(fresh, others);
  return (
    <>
      <Tabs
        value={language}
        onChange={(_, code: Language) => onLanguage(code)}
        variant="scrollable"
        aria-label={t('extra.languages')}
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {labelLanguages.map((code) => (
          <Tab key={code} value={code} label={languageName(code)} lang={code} />
        ))}
      </Tabs>
      {labelLanguages.map((code) => (
        <Box
          key={code}
          role="tabpanel"
          hidden={code !== language}
          dir={code === 'ar' ? 'rtl' : undefined}
          lang={code}
        >
          <Stack gap={3}>
            <TextInput source={`labels.${code}`} label="extra.label" fullWidth helperText={false} />
            <TextInput
              source={`help.${code}`}
              label="extra.help"
              fullWidth
              helperText="extra.helpHelp"
              multiline
            />
          </Stack>
        </Box>
      ))}
      <TextInput
        source="key"
        label="extra.key"
        validate={must}
        fullWidth
        helperText={fresh ? 'extra.keyHelp' : 'extra.keyChangeHelp'}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
        sx={({ look }) => ({ '& input': { fontFamily: look.fonts.mono } })}
      />
    </>
  );
};
