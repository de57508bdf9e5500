import { ofCompany, templateKinds } from '@ortak/kernel/templates';
import { Box, Stack } from '@mui/material';
import { languageCodes, languages } from '@ortak/kernel/i18n';
import { useRef, type SyntheticEvent } from 'react';
import { required, SelectInput, TextInput } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { choicesOf } from '../components/Choice';
import { FormSection, Wide } from '../components/form/FormSection';
import { PickInput } from '../components/form/inputs';
import { useText } from '../i18n/text';
import { insertAt, type TemplateDraft } from './template';
import { TemplatePreviewCard } from './TemplatePreviewCard';
import { useTemplatePreview } from './useTemplatePreview';

const must = required();
const KINDS = choicesOf('templateKind', [...templateKinds]);
const LANGUAGES = languageCodes.map((id) => ({ id, name: languages[id].name }));
const NAMES = ['kind', 'language', 'company', 'subject', 'text', 'foot'] as const;

interface Place {
  readonly name: 'subject' | 'text' | 'foot';
  readonly at: number;
}

/** What a template asks for, beside it how it will be read. */
export const TemplateInputs = ({ fresh = false }: { fresh?: boolean }) => {
  const t = useText();
  const { setValue, getValues } = useFormContext();
  const values = useWatch({ name: [...NAMES] }) as unknown[];
  const draft = Object.fromEntries(NAMES.map((name, at) => [name, values[at] ?? null])) as TemplateDraft;
  const company = ofCompany(draft.kind);
  const page = draft.kind === 'statement-page';
  const preview = useTemplatePreview({
    ...draft,
    company: company ? draft.company : null,
  });
  const place = useRef<Place | null>(null);
  const note = ({ target }: SyntheticEvent) => {
    const { name, selectionEnd } = target as HTMLInputElement;
    if (name === 'subject' || name === 'text' || name === 'foot')
      place.current = { name, at: selectionEnd ?? 0 };
  };
  const insert = (placeholder: string) => {
    const { name, at } = place.current ?? { name: 'text' as const, at: Infinity };
    const text = (getValues(name) as string | null) ?? '';
    setValue(name, insertAt(text, at, placeholder), { shouldDirty: true, shouldValidate: true });
    place.current = { name, at: Math.min(at, text.length) + placeholder.length };
  };
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      <Stack gap={4} onSelect={note}>
        <FormSection title={t('textTemplates.identity')}>
          <SelectInput source="kind" choices={KINDS} validate={must} readOnly={!fresh} fullWidth />
          <SelectInput
            source="language"
            choices={LANGUAGES}
            translateChoice={false}
            validate={must}
            fullWidth
          />
          {company && (
            <Wide>
              <PickInput source="company" reference="companies" helperText="textTemplates.companyHelp" />
            </Wide>
          )}
        </FormSection>
        <FormSection title={t('textTemplates.words')} columns={1}>
          {!page && <TextInput source="subject" validate={must} fullWidth />}
          <TextInput
            source="text"
            multiline
            minRows={page ? 4 : 12}
            validate={page ? undefined : must}
            fullWidth
          />
          {page && <TextInput source="foot" multiline minRows={4} fullWidth />}
        </FormSection>
      </Stack>
      <TemplatePreviewCard preview={preview} language={draft.language} onInsert={insert} />
    </Box>
  );
};
