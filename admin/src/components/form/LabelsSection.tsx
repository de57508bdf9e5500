import { languageCodes, languages } from '@ortak/kernel/i18n';
import { TextInput } from 'react-admin';
import { useText } from '../../i18n/text';
import { FormSection } from './FormSection';

/** What a thing is called in each language, as part of its form. */
export const LabelsSection = () => {
  const t = useText();
  return (
    <FormSection title={t('record.labels')} text={t('record.labelsText')}>
      {languageCodes.map((code) => (
        <TextInput key={code} source={`labels.${code}`} label={languages[code].name} fullWidth />
      ))}
    </FormSection>
  );
};
