import { required, TextInput, useResourceContext } from 'react-admin';
import { FormSection } from '../components/form/FormSection';
import { LabelsSection } from '../components/form/LabelsSection';
import { PickInput } from '../components/form/inputs';
import { useText } from '../i18n/text';
import { ColourInput } from './ColourInput';

const must = required();

/** What the form of a category or sector asks; its parent is of the same kind. */
export const TierInputs = () => {
  const t = useText();
  const resource = useResourceContext() ?? 'categories';
  return (
    <>
      <FormSection title={t('tiers.identity')}>
        <TextInput source="name" validate={must} fullWidth />
        <TextInput source="code" fullWidth />
        <PickInput source="parent" reference={resource} />
        <ColourInput source="colour" />
      </FormSection>
      <LabelsSection />
    </>
  );
};
