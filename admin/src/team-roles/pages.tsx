import { languageCodes, languages } from '@ortak/kernel/i18n';
import { NumberInput, required, TextInput } from 'react-admin';
import { Col, NameCol } from '../components/columns';
import { CreatePage, EditPage } from '../components/form/FormPage';
import { FormSection } from '../components/form/FormSection';
import { LabelsSection } from '../components/form/LabelsSection';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import { Fact, Facts } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import { RecordLink } from '../components/columns';
import type { Tier } from '../data/records';
import { labelIn } from '../i18n/label-in';
import { useLanguage, useText } from '../i18n/text';
import { ICONS } from '../layout/pages';

const must = required();
const START = { order: 100 };
const BY_ORDER = { field: 'order', order: 'ASC' } as const;

const RoleInputs = () => {
  const t = useText();
  return (
    <>
      <FormSection title={t('tiers.identity')}>
        <TextInput source="name" validate={must} fullWidth />
        <TextInput source="code" fullWidth />
        <NumberInput source="order" fullWidth helperText="tiers.orderHelp" />
      </FormSection>
      <LabelsSection />
    </>
  );
};

/** What our staff do for members: a list that anybody with the right extends. */
export const TeamRoleList = () => {
  const language = useLanguage();
  return (
    <ListPage
      icon={ICONS['team-roles']}
      sort={BY_ORDER}
      emptyText="team.rolesText"
      phone={(role: Tier) => ({ title: labelIn(language, role), text: role.code })}
    >
      <Table>
        <NameCol source="name" of={(role: Tier) => labelIn(language, role)} />
        <Col source="code" />
        <Col source="order" align="right" />
      </Table>
    </ListPage>
  );
};

const Holders = ({ role }: { role: Tier }) => {
  const t = useText();
  const filter = JSON.stringify({ role: role.id });
  return <RecordLink to={`/team-members?${new URLSearchParams({ filter })}`}>{t('team.holders')}</RecordLink>;
};

export const TeamRoleShow = () => {
  const language = useLanguage();
  return (
    <RecordPage<Tier>
      head={(role) => ({
        title: labelIn(language, role),
        facts: [role.code, <Holders key="holders" role={role} />],
      })}
      body={(role) => (
        <Facts>
          <Fact source="name">{role.name}</Fact>
          <Fact source="order">{role.order}</Fact>
          {languageCodes.map((code) => (
            <Fact key={code} label={languages[code].name}>
              {role.labels?.[code]}
            </Fact>
          ))}
        </Facts>
      )}
    />
  );
};

export const TeamRoleEdit = () => (
  <EditPage>
    <RoleInputs />
  </EditPage>
);

export const TeamRoleCreate = () => (
  <CreatePage defaultValues={START}>
    <RoleInputs />
  </CreatePage>
);
