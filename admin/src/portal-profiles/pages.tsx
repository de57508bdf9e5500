import { readPortalRights, scopes, type Rights } from '@ortak/kernel/access';
import { BooleanInput, NumberInput, required, SelectInput, TextInput } from 'react-admin';
import { useController } from 'react-hook-form';
import { Choice, choicesOf } from '../components/Choice';
import { Col, NameCol } from '../components/columns';
import { CreatePage, EditPage } from '../components/form/FormPage';
import { FormSection, Wide } from '../components/form/FormSection';
import { LabelsSection } from '../components/form/LabelsSection';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import { Fact, Facts } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import { labelIn } from '../i18n/label-in';
import { useLanguage, useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { AREAS, type Profile } from '../portal-access/access';
import { PortalRightsGrid } from '../portal-access/PortalRightsGrid';
import { useTranslate } from 'react-admin';

const must = required();
const START = { order: 100, scope: 'own', rights: {}, offered: false };
const BY_ORDER = { field: 'order', order: 'ASC' } as const;
const SCOPES = choicesOf('scope', [...scopes]);

/** The grid as an input of the form: areas without a right are left out. */
const RightsInput = () => {
  const { field } = useController({ name: 'rights', defaultValue: {} });
  const rights = (field.value ?? {}) as Rights;
  const change = (area: string, actions: readonly string[]) => {
    const { [area]: _former, ...others } = rights;
    field.onChange(actions.length > 0 ? { ...others, [area]: actions } : others);
  };
  return <PortalRightsGrid rights={rights} onChange={change} />;
};

const ProfileInputs = () => {
  const t = useText();
  return (
    <>
      <FormSection title={t('portalProfiles.identity')}>
        <TextInput source="name" validate={must} fullWidth />
        <SelectInput source="scope" choices={SCOPES} validate={must} fullWidth />
        <NumberInput source="order" fullWidth helperText="tiers.orderHelp" />
        <Wide>
          <BooleanInput source="offered" helperText="portalProfiles.offeredHelp" />
        </Wide>
      </FormSection>
      <FormSection title={t('portalTab.rights')} text={t('portalProfiles.rightsText')}>
        <Wide>
          <RightsInput />
        </Wide>
      </FormSection>
      <LabelsSection />
    </>
  );
};

/** Named sets of rights, which the access of people builds on. */
export const PortalProfileList = () => {
  const language = useLanguage();
  const translate = useTranslate();
  return (
    <ListPage
      icon={ICONS['portal-profiles']}
      sort={BY_ORDER}
      emptyText="portalProfiles.emptyText"
      phone={(profile: Profile) => ({
        title: labelIn(language, profile),
        text: translate(`choices.scope.${profile.scope}`),
      })}
    >
      <Table>
        <NameCol source="name" of={(profile: Profile) => labelIn(language, profile)} />
        <Col source="scope" render={({ scope }: Profile) => <Choice of="scope" value={scope} />} />
        <Col source="offered" />
        <Col source="order" align="right" />
      </Table>
    </ListPage>
  );
};

const RightsFacts = ({ profile }: { profile: Profile }) => {
  const t = useText();
  const translate = useTranslate();
  const rights = readPortalRights(profile.rights);
  return (
    <Facts title={t('portalTab.rights')}>
      {AREAS.filter((area) => rights[area]).map((area) => (
        <Fact key={area} label={`choices.portalArea.${area}`}>
          {rights[area]?.map((right) => translate(`choices.right.${right}`)).join(', ')}
        </Fact>
      ))}
    </Facts>
  );
};

export const PortalProfileShow = () => {
  const language = useLanguage();
  return (
    <RecordPage<Profile>
      head={(profile) => ({
        title: labelIn(language, profile),
        facts: [<Choice key="scope" of="scope" value={profile.scope} />],
      })}
      body={(profile) => <RightsFacts profile={profile} />}
    />
  );
};

export const PortalProfileEdit = () => (
  <EditPage>
    <ProfileInputs />
  </EditPage>
);

export const PortalProfileCreate = () => (
  <CreatePage defaultValues={START}>
    <ProfileInputs />
  </CreatePage>
);
