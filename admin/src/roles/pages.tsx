import { Alert } from '@mui/material';
import { languageCodes, languages } from '@ortak/kernel/i18n';
import { useTranslate } from 'react-admin';
import { Col, NameCol, RecordLink } from '../components/columns';
import { CreatePage, EditPage } from '../components/form/FormPage';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import { Fact, Facts } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import { labelIn } from '../i18n/label-in';
import { useLanguage, useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { RoleInputs } from './RoleInputs';
import { staffActions, useStaffAreas, type StaffRole } from './staff-role';

const START = { order: 100, rights: {} };
const BY_ORDER = { field: 'order', order: 'ASC' } as const;

const Kind = ({ role }: { role: StaffRole }) => {
  const t = useText();
  return <>{t(role.builtIn ? 'roles.builtIn' : 'roles.own')}</>;
};

/** The roles of our staff: who may do what in the console. */
export const RoleList = () => {
  const language = useLanguage();
  return (
    <ListPage
      icon={ICONS.roles}
      sort={BY_ORDER}
      emptyText="roles.emptyText"
      phone={(role: StaffRole) => ({ title: labelIn(language, role), text: <Kind role={role} /> })}
    >
      <Table>
        <NameCol source="name" of={(role: StaffRole) => labelIn(language, role)} />
        <Col source="key" />
        <Col source="builtIn" render={(role: StaffRole) => <Kind role={role} />} />
        <Col source="users" align="right" />
      </Table>
    </ListPage>
  );
};

const Holders = ({ role }: { role: StaffRole }) => {
  const t = useText();
  const filter = JSON.stringify({ kind: 'staff', staffRole: role.key });
  return <RecordLink to={`/users?${new URLSearchParams({ filter })}`}>{t('roles.holders')}</RecordLink>;
};

const actionsOf = (role: StaffRole, area: string): readonly string[] =>
  staffActions.filter((action) => role.rights?.[area]?.includes(action));

const RightsFacts = ({ role }: { role: StaffRole }) => {
  const t = useText();
  const translate = useTranslate();
  const held = useStaffAreas().filter(({ key }) => actionsOf(role, key).length > 0);
  if (held.length === 0) return <Alert severity="warning">{t('roles.none')}</Alert>;
  return (
    <Facts title={t('portalTab.rights')}>
      {held.map(({ key, name }) => (
        <Fact key={key} label={name}>
          {actionsOf(role, key)
            .map((action) => translate(`choices.right.${action}`))
            .join(', ')}
        </Fact>
      ))}
    </Facts>
  );
};

export const RoleShow = () => {
  const language = useLanguage();
  return (
    <RecordPage<StaffRole>
      head={(role) => ({
        title: labelIn(language, role),
        facts: [role.key, <Kind key="kind" role={role} />, <Holders key="holders" role={role} />],
      })}
      body={(role) => (
        <>
          <RightsFacts role={role} />
          <Facts>
            <Fact source="description">{role.description}</Fact>
            {languageCodes.map((code) => (
              <Fact key={code} label={languages[code].name}>
                {role.labels?.[code]}
              </Fact>
            ))}
          </Facts>
        </>
      )}
    />
  );
};

export const RoleEdit = () => (
  <EditPage deletable>
    <RoleInputs />
  </EditPage>
);

export const RoleCreate = () => (
  <CreatePage defaultValues={START}>
    <RoleInputs />
  </CreatePage>
);
