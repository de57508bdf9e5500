import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { KeyFacts, type Fact } from '../../../components/ui/KeyFacts';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import { useMe } from '../../../session/use-me';

/** Own data. @param form what it is changed with */
export const PersonalPanel = ({ form }: { form: (close: () => void) => ReactNode }) => {
  const { t, phone } = useWords();
  const { person, member, user } = useMe();
  const [editing, setEditing] = useState(false);
  const facts: (Fact | false)[] = [
    { label: t('portal.profile.name'), value: `${person.firstName} ${person.lastName}` },
    Boolean(person.title) && { label: t('portal.profile.jobTitle'), value: person.title },
    member.kind === 'corporate' && { label: t('portal.profile.member'), value: member.name, wide: true },
    { label: t('portal.profile.code'), value: member.code },
    { label: t('portal.profile.email'), value: person.email ?? user.email, wide: true },
    {
      label: t('portal.profile.mobile'),
      value: person.mobile ? phone(person.mobile) : '–',
    },
  ];
  return (
    <Panel
      title={t('portal.profile.personal')}
      action={
        editing ? undefined : (
          <Button size="small" onClick={() => setEditing(true)}>
            {t('portal.profile.edit')}
          </Button>
        )
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 5 }}>
        {editing ? (
          form(() => setEditing(false))
        ) : (
          <KeyFacts facts={facts.filter((fact): fact is Fact => Boolean(fact))} />
        )}
      </Box>
    </Panel>
  );
};
