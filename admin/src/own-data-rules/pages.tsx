import { modesOf, type OwnDataMode, type OwnDataResource } from '@ortak/kernel/access';
import { required, SelectInput, useRecordContext } from 'react-admin';
import { useFieldName } from '../change-requests/useFieldName';
import { Choice, choicesOf } from '../components/Choice';
import { Col, NameCol, useResourceName } from '../components/columns';
import { EditPage } from '../components/form/FormPage';
import { FormSection } from '../components/form/FormSection';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Stored } from '../data/records';
import { useText } from '../i18n/text';
import { ICONS } from '../layout/pages';

interface Rule extends Stored {
  readonly resource: OwnDataResource;
  readonly field: string;
  readonly mode: OwnDataMode;
}

const must = required();
const BY_ORDER = { field: 'order', order: 'ASC' } as const;

const useRuleName = (rule: Rule | undefined): string => {
  const t = useText();
  const nameOf = useFieldName(rule?.resource ?? 'members');
  if (!rule) return '';
  return rule.field === 'extra' ? t('changeRequests.allExtra') : nameOf(rule.field);
};

const FieldName = ({ rule }: { rule: Rule }) => <>{useRuleName(rule)}</>;

const ResourceName = ({ name }: { name: string }) => <>{useResourceName(name, 1)}</>;

/** What happens with each field of own data that somebody changes in the portal. */
export const OwnDataRuleList = () => (
  <ListPage
    icon={ICONS['own-data-rules']}
    sort={BY_ORDER}
    searchable={false}
    emptyText="changeRequests.rulesText"
    phone={(rule: Rule) => ({
      title: <FieldName rule={rule} />,
      text: <ResourceName name={rule.resource} />,
    })}
  >
    <Table>
      <NameCol source="field" of={(rule: Rule) => <FieldName rule={rule} />} />
      <Col source="resource" render={(rule: Rule) => <ResourceName name={rule.resource} />} />
      <Col source="mode" render={(rule: Rule) => <Choice of="ownDataMode" value={rule.mode} />} />
    </Table>
  </ListPage>
);

const ModeInput = () => {
  const rule = useRecordContext<Rule>();
  const name = useRuleName(rule);
  const t = useText();
  return (
    <FormSection title={name} text={t('changeRequests.rulesText')}>
      <SelectInput
        source="mode"
        choices={choicesOf('ownDataMode', [...modesOf(rule?.resource, rule?.field)])}
        validate={must}
        fullWidth
      />
    </FormSection>
  );
};

export const OwnDataRuleEdit = () => (
  <EditPage deletable={false} redirect="list">
    <ModeInput />
  </EditPage>
);
