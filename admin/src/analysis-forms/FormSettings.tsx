import { Checkbox, FormControlLabel, FormGroup, FormHelperText, Stack, TextField } from '@mui/material';
import { Autocomplete } from '@mui/material';
import { useGetList } from 'react-admin';
import { labelIn } from '../i18n/label-in';
import { useLanguage, useText } from '../i18n/text';
import { FormSection, Wide } from '../components/form/FormSection';
import { namesOf, renamed, type Draft } from './draft';
import { LabelBox } from './LabelBox';
import { NumberBox } from './NumberBox';
import { problemAt, type Problems } from './problems';

const ALL = { page: 1, perPage: 500 };
const BY_NAME = { field: 'name', order: 'ASC' } as const;

interface Category {
  readonly id: number;
  readonly name: string;
  readonly labels?: Record<string, string> | null;
}

interface FormSettingsProps {
  draft: Draft;
  onChange: (more: Partial<Draft>) => void;
  problems: Problems;
}

/** What the form is called, how long a result is valid, and who answers it. */
export const FormSettings = ({ draft, onChange, problems }: FormSettingsProps) => {
  const t = useText();
  const language = useLanguage();
  const { data: categories = [] } = useGetList<Category>('categories', { pagination: ALL, sort: BY_NAME });
  const { audience } = draft;
  const chosen = categories.filter(({ id }) => audience.categories.includes(id));
  const tell = (more: Partial<Draft['audience']>) => onChange({ audience: { ...audience, ...more } });
  return (
    <FormSection title={t('forms.settings')}>
      <LabelBox
        label={t('forms.name')}
        labels={namesOf(draft, language)}
        onChange={(names) => onChange(renamed(names))}
        problem={problemAt(problems, 'name') ?? problemAt(problems, 'labels')}
        required
      />
      <NumberBox
        label={t('forms.validFor')}
        value={draft.validForMonths}
        onChange={(validForMonths) => onChange({ validForMonths })}
        problem={problemAt(problems, 'validForMonths')}
      />
      <Stack>
        <FormGroup row>
          <FormControlLabel
            control={<Checkbox checked={audience.staff} onChange={(_e, staff) => tell({ staff })} />}
            label={t('forms.staff')}
          />
          <FormControlLabel
            control={<Checkbox checked={audience.portal} onChange={(_e, portal) => tell({ portal })} />}
            label={t('forms.portal')}
          />
        </FormGroup>
        {problems.audience && <FormHelperText error>{problems.audience}</FormHelperText>}
      </Stack>
      <FormControlLabel
        control={
          <Checkbox
            checked={draft.review === true}
            disabled={!audience.portal}
            onChange={(_e, review) => onChange({ review })}
          />
        }
        label={t('forms.review')}
      />
      <Wide>
        <Autocomplete
          multiple
          options={categories}
          value={chosen}
          getOptionLabel={(category) => labelIn(language, category)}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          onChange={(_event, list) => tell({ categories: list.map(({ id }) => id) })}
          renderInput={(params) => (
            <TextField {...params} label={t('forms.categories')} helperText={t('forms.categoriesHelp')} />
          )}
        />
      </Wide>
    </FormSection>
  );
};
