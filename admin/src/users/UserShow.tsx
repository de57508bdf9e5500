import { languages } from '@ortak/kernel/i18n';
import { ReferenceField } from 'react-admin';
import { Choice } from '../components/Choice';
import { Fact, Facts } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import { StatusChip } from '../components/StatusChip';
import type { User } from '../data/records';
import { Names } from '../members/Names';
import { RecordLink } from '../components/columns';
import { useText } from '../i18n/text';
import { HandOver } from './HandOver';
import { Role, stateOf } from './Role';

/** Which members a colleague sees: all, or those whom they look after. */
type ScopedUser = User & { memberScope?: 'all' | 'mine' | null };

const Looked = ({ user }: { user: User }) => {
  const t = useText();
  const filter = JSON.stringify({ user: user.id, current: true });
  return (
    <RecordLink to={`/team-members?${new URLSearchParams({ filter })}`}>{t('team.looksAfter')}</RecordLink>
  );
};

/** Someone who can sign in: a member of our staff, or a person in the portal. */
export const UserShow = () => (
  <RecordPage<User>
    head={(user) => ({
      title: user.name || user.email,
      status: <StatusChip noun="user" status={stateOf(user)} />,
      facts: [
        user.email,
        <Choice key="kind" of="userKind" value={user.kind} />,
        user.kind === 'staff' && <Looked key="team" user={user} />,
      ],
    })}
    actions={(user) => <HandOver user={user} />}
    body={(user) => (
      <Facts>
        <Fact source="language">{user.language && languages[user.language].name}</Fact>
        {user.kind === 'staff' ? (
          <>
            <Fact source="staffRole">
              <Role role={user.staffRole} />
            </Fact>
            <Fact source="memberScope">
              <Choice of="memberScope" value={(user as ScopedUser).memberScope ?? 'all'} />
            </Fact>
            <Fact source="companies">
              <Names reference="companies" ids={user.companies} />
            </Fact>
          </>
        ) : (
          <Fact source="person">
            <ReferenceField source="person" reference="people" link="show" />
          </Fact>
        )}
      </Facts>
    )}
  />
);
