import { Box, TextField, Typography } from '@mui/material';
import type { FieldType } from '@ortak/kernel/extra';
import { useEffect, useState } from 'react';
import { BooleanInput, DateInput, NumberInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DecimalInput, MoneyInput } from '../components/form/inputs';
import { matchesPattern } from '../extra/check-input';
import type { Definition } from '../extra/definition';
import { TypedInput } from '../extra/ExtraInput';
import { useText, type TextKey } from '../i18n/text';
import { hasBounds, mayBeUnique, textTypes } from './field-form';

const Bound = ({ name, type, label }: { name: 'min' | 'max'; type: FieldType; label: TextKey }) => {
  const common = { source: name, label, fullWidth: true, helperText: false as const };
  if (type === 'decimal') return <DecimalInput {...common} />;
  if (type === 'money') return <MoneyInput source={name} label={label} />;
  if (type === 'date') return <DateInput {...common} parse={(day: string) => day || null} />;
  return <NumberInput {...common} step={1} min={textTypes.has(type) ? 0 : undefined} />;
};

const Bounds = ({ type }: { type: FieldType }) => {
  const text = textTypes.has(type);
  return (
    <Box sx={{ display: 'grid', columnGap: 4, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      <Bound name="min" type={type} label={text ? 'extra.minLength' : 'extra.min'} />
      <Bound name="max" type={type} label={text ? 'extra.maxLength' : 'extra.max'} />
    </Box>
  );
};

type Outcome = 'fits' | 'differs' | 'broken';

/** A pattern, and a place to try it with a value. */
const PatternInputs = () => {
  const t = useText();
  const pattern = useWatch({ name: 'pattern' }) as string | null | undefined;
  const [tried, setTried] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    let current = true;
    if (!pattern) setOutcome(null);
    else
      void matchesPattern(pattern, tried).then((fits) => {
        if (current)
          setOutcome(fits === undefined ? 'broken' : tried === '' ? null : fits ? 'fits' : 'differs');
      });
    return () => {
      current = false;
    };
  }, [pattern, tried]);
  return (
    <Box sx={{ display: 'grid', columnGap: 4, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
      <TextInput
        source="pattern"
        label="extra.pattern"
        fullWidth
        helperText="extra.patternHelp"
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
        sx={({ look }) => ({ '& input': { fontFamily: look.fonts.mono } })}
      />
      {pattern ? (
        <TextField
          label={t('extra.tryPattern')}
          value={tried}
          onChange={(event) => setTried(event.target.value)}
          error={outcome === 'differs' || outcome === 'broken'}
          color={outcome === 'fits' ? 'success' : undefined}
          helperText={outcome ? t(`extra.tried.${outcome}`) : ' '}
        />
      ) : null}
    </Box>
  );
};

/** What a new record begins with, in the input of the field's own type. */
const DefaultInput = () => {
  const [type, options, currency] = useWatch({ name: ['type', 'options', 'currency'] }) as [
    FieldType,
    Definition['options'] | undefined,
    string | null,
  ];
  const definition = { type, key: 'default', options: options ?? [], currency } as unknown as Definition;
  return (
    <TypedInput
      key={type}
      definition={definition}
      common={{ source: 'default', label: 'extra.default', helperText: 'extra.defaultHelp', fullWidth: true }}
    />
  );
};

/** What the server asks of every value, whoever writes it. */
export const RuleInputs = () => {
  const t = useText();
  const type = (useWatch({ name: 'type' }) as FieldType | undefined) ?? 'text';
  return (
    <>
      <BooleanInput source="required" label="extra.required" helperText="extra.requiredHelp" />
      {mayBeUnique(type) ? (
        <BooleanInput source="unique" label="extra.unique" helperText="extra.uniqueHelp" />
      ) : (
        <Typography variant="caption" color="text.secondary">
          {t('extra.neverUnique')}
        </Typography>
      )}
      {hasBounds(type) && <Bounds type={type} />}
      {textTypes.has(type) && <PatternInputs />}
      <DefaultInput />
    </>
  );
};
