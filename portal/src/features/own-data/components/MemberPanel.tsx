import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { KeyFacts, type Fact } from '../../../components/ui/KeyFacts';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import { useMe } from '../../../session/use-me';
import { MEMBER_TEXTS, OWN_MEMBER_KEY, putMember, type MemberText, type OwnMember } from '../api/own-member';
import { OwnDataForm } from './OwnDataForm';

const TYPES: Readonly<Partial<Record<MemberText, string>>> = { email: 'email', phone: 'tel', website: 'url' };

/** Who the member is and how it is reached, with a form to change it. */
export const MemberPanel = ({ member }: { member: OwnMember }) => {
  const { t, phone } = useWords();
  const modes = useMe().ownData.members;
  const [editing, setEditing] = useState(false);
  const label = (name: MemberText) => t(`portal.ownData.fields.${name}`);
  const place = [member.address, member.district, member.postalCode, member.city].filter(Boolean).join(', ');
  const facts: (Fact | false)[] = [
    { label: t('portal.profile.code'), value: member.code },
    Boolean(member.taxOffice) && { label: label('taxOffice'), value: member.taxOffice },
    Boolean(member.taxNumber) && { label: label('taxNumber'), value: member.taxNumber },
    {
      label: label('email'),
      value: member.email ? <Link href={`mailto:${member.email}`}>{member.email}</Link> : '–',
      wide: true,
    },
    {
      label: label('phone'),
      value: member.phone ? <Link href={`tel:${member.phone}`}>{phone(member.phone)}</Link> : '–',
    },
    Boolean(member.website) && { label: label('website'), value: member.website, wide: true },
    { label: label('address'), value: place || '–', wide: true },
  ];
  return (
    <Panel
      title={t('portal.ownData.details')}
      action={
        editing || MEMBER_TEXTS.every((name) => modes[name] === 'closed') ? undefined : (
          <Button size="small" onClick={() => setEditing(true)}>
            {t('portal.profile.edit')}
          </Button>
        )
      }
    >
      {editing ? (
        <MemberForm member={member} onClose={() => setEditing(false)} />
      ) : (
        <KeyFacts facts={facts.filter((fact): fact is Fact => Boolean(fact))} />
      )}
    </Panel>
  );
};

const MemberForm = ({ member, onClose }: { member: OwnMember; onClose: () => void }) => {
  const { t } = useWords();
  // The name of somebody in person is kept with the person.
  const texts = MEMBER_TEXTS.filter((name) => name !== 'name' || member.kind === 'corporate').map((name) => ({
    name,
    label: t(`portal.ownData.fields.${name}`),
    type: TYPES[name],
    required: name === 'name',
    multiline: name === 'address',
    wide: name === 'name' || name === 'address',
  }));
  return (
    <OwnDataForm
      resource="members"
      texts={texts}
      kept={member}
      save={(changed) => putMember(member, changed)}
      queryKey={OWN_MEMBER_KEY}
      onClose={onClose}
    />
  );
};
