import { isLanguage, languages } from '@ortak/kernel/i18n';
import { ReferenceField, useTranslate } from 'react-admin';
import { Choice } from '../components/Choice';
import { Col, NameCol } from '../components/columns';
import { CreatePage, EditPage } from '../components/form/FormPage';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import { ICONS } from '../layout/pages';
import type { TextTemplate } from './template';
import { TemplateInputs } from './TemplateInputs';

const START = { language: 'tr' };
const BY_KIND = { field: 'kind', order: 'ASC' } as const;
const languageName = (code: string): string => (isLanguage(code) ? languages[code].name : code);

/** What mails and statements say in our words instead of Ortak's. */
export const TextTemplateList = () => {
  const translate = useTranslate();
  const kindOf = ({ kind }: TextTemplate) => translate(`choices.templateKind.${kind}`);
  return (
    <ListPage
      icon={ICONS['text-templates']}
      sort={BY_KIND}
      emptyText="textTemplates.emptyText"
      phone={(template: TextTemplate) => ({
        title: kindOf(template),
        text: languageName(template.language),
      })}
    >
      <Table>
        <NameCol source="kind" of={kindOf} />
        <Col source="language" render={({ language }: TextTemplate) => <>{languageName(language)}</>} />
        <Col source="company" render={(record: TextTemplate) => <Company record={record} />} />
        <Col source="subject" />
      </Table>
    </ListPage>
  );
};

const Company = ({ record }: { record: TextTemplate }) =>
  record.company === null ? (
    <Choice of="templateCompany" value="all" />
  ) : (
    <ReferenceField record={record} source="company" reference="companies" link={false} />
  );

export const TextTemplateEdit = () => (
  <EditPage redirect="list">
    <TemplateInputs />
  </EditPage>
);

export const TextTemplateCreate = () => (
  <CreatePage defaultValues={START} redirect="list">
    <TemplateInputs fresh />
  </CreatePage>
);
