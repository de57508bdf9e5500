import { languageCodes, languages } from '@ortak/kernel/i18n';
import { NumberInput, required, SelectInput, TextInput } from 'react-admin';
import { Choice, choicesOf } from '../components/Choice';
import { Col, NameCol } from '../components/columns';
import { CreatePage, EditPage } from '../components/form/FormPage';
import { FormSection } from '../components/form/FormSection';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter } from '../components/list/filters';
import { Fact, Facts } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import { useLanguage, useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { wordOf, type RelationshipKind } from '../relationships/relationship';

const must = required();
const START = { order: 100, between: 'anyone' };
const BY_ORDER = { field: 'order', order: 'ASC' } as const;
const BETWEEN = ['individuals', 'anyone'];
const FILTERS: readonly Filter[] = [
  { source: 'between', kind: 'choice', choices: BETWEEN, texts: 'choices.between' },
];

const KindInputs = () => {
  const t = useText();
  return (
    <>
      <FormSection title={t('relations.form.words')} text={t('relations.form.wordsText')}>
        <TextInput source="name" validate={must} fullWidth />
        <TextInput source="reverseName" validate={must} fullWidth />
        <SelectInput source="between" choices={choicesOf('between', BETWEEN)} validate={must} fullWidth />
        <NumberInput source="order" fullWidth helperText="tiers.orderHelp" />
        <TextInput source="code" fullWidth />
      </FormSection>
      <FormSection title={t('record.labels')} text={t('relations.form.labelsText')}>
        {languageCodes.flatMap((code) => [
          <TextInput key={code} source={`labels.${code}`} label={languages[code].name} fullWidth />,
          <TextInput
            key={`${code}-reverse`}
            source={`reverseLabels.${code}`}
            label={t('relations.form.reverseIn', { language: languages[code].name })}
            fullWidth
          />,
        ])}
      </FormSection>
    </>
  );
};

/** Kinds of relationship with a word for either side: a list that anybody with the right extends. */
export const RelationshipKindList = () => {
  const language = useLanguage();
  return (
    <ListPage
      icon={ICONS['relationship-kinds']}
      filters={FILTERS}
      sort={BY_ORDER}
      emptyText="relations.kindsText"
      phone={(kind: RelationshipKind) => ({
        title: wordOf(kind, 'name', language),
        text: wordOf(kind, 'reverse', language),
      })}
    >
      <Table>
        <NameCol source="name" of={(kind: RelationshipKind) => wordOf(kind, 'name', language)} />
        <Col source="reverseName" render={(kind: RelationshipKind) => wordOf(kind, 'reverse', language)} />
        <Col
          source="between"
          render={(kind: RelationshipKind) => <Choice of="between" value={kind.between} />}
        />
        <Col source="code" />
        <Col source="order" align="right" />
      </Table>
    </ListPage>
  );
};

export const RelationshipKindShow = () => {
  const language = useLanguage();
  return (
    <RecordPage<RelationshipKind>
      head={(kind) => ({
        title: `${wordOf(kind, 'name', language)} – ${wordOf(kind, 'reverse', language)}`,
        facts: [<Choice key="between" of="between" value={kind.between} />, kind.code],
      })}
      body={(kind) => (
        <Facts>
          <Fact source="name">{kind.name}</Fact>
          <Fact source="reverseName">{kind.reverseName}</Fact>
          {languageCodes.map((code) => (
            <Fact key={code} label={languages[code].name}>
              {[kind.labels?.[code], kind.reverseLabels?.[code]].filter(Boolean).join(' – ')}
            </Fact>
          ))}
          <Fact source="order">{kind.order}</Fact>
        </Facts>
      )}
    />
  );
};

export const RelationshipKindEdit = () => (
  <EditPage>
    <KindInputs />
  </EditPage>
);

export const RelationshipKindCreate = () => (
  <CreatePage defaultValues={START}>
    <KindInputs />
  </CreatePage>
);
