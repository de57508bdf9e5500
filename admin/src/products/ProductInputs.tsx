import { BooleanInput, required, SelectInput, TextInput } from 'react-admin';
import { choicesOf } from '../components/Choice';
import { FormSection, Wide } from '../components/form/FormSection';
import { LabelsSection } from '../components/form/LabelsSection';
import { CURRENCIES, DecimalInput } from '../components/form/inputs';
import { useText } from '../i18n/text';

const must = required();
const MEASURES = choicesOf('measure', ['piece', 'month', 'hour', 'day', 'user', 'kg', 'm2', 'gb']);

/** What a product's form asks; the names in other languages stand on documents in them. */
export const ProductInputs = () => {
  const t = useText();
  return (
    <>
      <FormSection title={t('products.form.identity')}>
        <Wide>
          <TextInput source="name" validate={must} fullWidth />
        </Wide>
        <TextInput source="code" validate={must} fullWidth />
        <SelectInput source="measure" choices={MEASURES} fullWidth />
        <BooleanInput source="active" />
      </FormSection>
      <FormSection title={t('products.form.price')}>
        <DecimalInput source="unitPrice" fullWidth />
        <SelectInput source="currency" choices={CURRENCIES} translateChoice={false} fullWidth />
        <DecimalInput source="taxRate" unit="%" fullWidth />
      </FormSection>
      <LabelsSection />
    </>
  );
};
