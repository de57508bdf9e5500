import { languageCodes, languages } from '@ortak/kernel/i18n';
import { NumberInput, required, TextInput } from 'react-admin';
import { Col, NameCol, RecordLink } from '../components/columns';
import { CreatePage, EditPage } from '../components/form/FormPage';
import { FormSection } from '../components/form/FormSection';
import { LabelsSection } from '../components/form/LabelsSection';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import { Fact, Facts } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import type { Tier } from '../data/records';
import { labelIn } from '../i18n/label-in';
import { useLanguage, useText } from '../i18n/text';
import { ICONS } from '../layout/pages';

const must = required();
const START = { order: 100 };
const BY_ORDER = { field: 'order', order: 'ASC' } as const;

const TypeInputs = () => {
  const t = useText();
  return (
    <>
      <FormSection title={t('tiers.identity')}>
        <TextInput source="name" validate={must} fullWidth />
        <NumberInput source="order" fullWidth helperText="tiers.orderHelp" />
      </FormSection>
      <LabelsSection />
    </>
  );
};

/** What documents can be: a list that anybody with the right extends. */
export const DocumentTypeList = () => {
  const language = useLanguage();
  return (
    <ListPage
      icon={ICONS['document-types']}
      sort={BY_ORDER}
      emptyText="documents.typesText"
      phone={(type: Tier) => ({ title: labelIn(language, type) })}
    >
      <Table>
        <NameCol source="name" of={(type: Tier) => labelIn(language, type)} />
        <Col source="order" align="right" />
      </Table>
    </ListPage>
  );
};

const OfType = ({ type }: { type: Tier }) => {
  const t = useText();
  const filter = JSON.stringify({ type: type.id });
  return (
    <RecordLink to={`/documents?${new URLSearchParams({ filter })}`}>{t('documents.ofType')}</RecordLink>
  );
};

export const DocumentTypeShow = () => {
  const language = useLanguage();
  return (
    <RecordPage<Tier>
      head={(type) => ({ title: labelIn(language, type), facts: [<OfType key="documents" type={type} />] })}
      body={(type) => (
        <Facts>
          <Fact source="name">{type.name}</Fact>
          <Fact source="order">{type.order}</Fact>
          {languageCodes.map((code) => (
            <Fact key={code} label={languages[code].name}>
              {type.labels?.[code]}
            </Fact>
          ))}
        </Facts>
      )}
    />
  );
};

export const DocumentTypeEdit = () => (
  <EditPage>
    <TypeInputs />
  </EditPage>
);

export const DocumentTypeCreate = () => (
  <CreatePage defaultValues={START}>
    <TypeInputs />
  </CreatePage>
);
