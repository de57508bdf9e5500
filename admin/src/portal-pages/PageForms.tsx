import {
  BooleanInput,
  DateInput,
  NumberInput,
  RadioButtonGroupInput,
  required,
  SelectInput,
  TextInput,
} from 'react-admin';
import { choicesOf } from '../components/Choice';
import { CreatePage, EditPage } from '../components/form/FormPage';
import { FormSection, Wide } from '../components/form/FormSection';
import { PickInput, PickManyInput } from '../components/form/inputs';
import { labelIn } from '../i18n/label-in';
import { useLanguage, useText } from '../i18n/text';
import { TextInputs } from './TextInputs';

const must = required();
const START = { kind: 'announcement', status: 'draft', pinned: false, order: 100, texts: {} };
const KINDS = choicesOf('pageKind', ['announcement', 'page']);
const STATES = [
  { id: 'draft', name: 'status.page.draft' },
  { id: 'published', name: 'status.page.published' },
];
const MEMBER_KINDS = choicesOf('memberKind', ['corporate', 'individual']);

interface Named {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
}

const PageInputs = () => {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      <FormSection title={t('pages.texts')} text={t('pages.textsText')}>
        <TextInputs />
      </FormSection>
      <FormSection title={t('pages.publishing')} text={t('pages.publishingText')}>
        <RadioButtonGroupInput source="kind" choices={KINDS} validate={must} helperText="pages.kindHelp" />
        <RadioButtonGroupInput source="status" choices={STATES} validate={must} />
        <DateInput source="publishedFrom" helperText="pages.fromHelp" fullWidth />
        <DateInput source="publishedUntil" helperText="pages.untilHelp" fullWidth />
        <BooleanInput source="pinned" helperText="pages.pinnedHelp" />
        <NumberInput source="order" helperText="pages.orderHelp" fullWidth />
        <Wide>
          <TextInput source="slug" helperText="pages.slugHelp" fullWidth />
        </Wide>
      </FormSection>
      <FormSection title={t('pages.audience')} text={t('pages.audienceText')}>
        <SelectInput
          source="memberKind"
          choices={MEMBER_KINDS}
          emptyText="pages.anyKind"
          helperText={false}
          fullWidth
        />
        <PickManyInput
          source="categories"
          reference="categories"
          optionText={(row: { name: string }) => labelIn(language, row)}
          helperText="pages.categoriesHelp"
        />
        <PickManyInput
          source="profiles"
          reference="portal-profiles"
          optionText={(row: { name: string }) => labelIn(language, row)}
          helperText={false}
        />
        <PickInput source="company" reference="companies" helperText="pages.companyHelp" />
      </FormSection>
      <FormSection title={t('pages.named')} text={t('pages.namedText')}>
        <PickManyInput source="members" reference="members" helperText={false} />
        <PickManyInput
          source="people"
          reference="people"
          optionText={(row: Named) => `${row.firstName} ${row.lastName}${row.email ? ` · ${row.email}` : ''}`}
          helperText={false}
        />
      </FormSection>
    </>
  );
};

export const PageEdit = () => (
  <EditPage>
    <PageInputs />
  </EditPage>
);

export const PageCreate = () => (
  <CreatePage defaultValues={START}>
    <PageInputs />
  </CreatePage>
);
