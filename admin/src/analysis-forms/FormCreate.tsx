import { required, TextInput } from 'react-admin';
import { CreatePage } from '../components/form/FormPage';
import { FormSection } from '../components/form/FormSection';
import { useText } from '../i18n/text';

/** A new form begins with its name; everything else is designed on its page. */
export const FormCreate = () => {
  const t = useText();
  return (
    <CreatePage redirect="edit">
      <FormSection title={t('forms.new')} text={t('forms.newText')}>
        <TextInput source="name" validate={required()} autoFocus />
      </FormSection>
    </CreatePage>
  );
};
