import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { EmptyState } from '../../components/ui/EmptyState';
import { ListEnd } from '../../components/ui/ListEnd';
import { Loaded } from '../../components/ui/Loaded';
import { useNotices } from '../../components/ui/Notices';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { Sheet } from '../../components/ui/Sheet';
import { TableSkeleton } from '../../components/ui/TableSkeleton';
import { useNotes, type PortalNote } from '../../features/notes/api/note';
import { NoteForm } from '../../features/notes/components/NoteForm';
import { NoteList } from '../../features/notes/components/NoteList';
import { useCurrentSubscriptions } from '../../features/subscriptions/api/use-current-subscriptions';
import { subscriptionName } from '../../features/subscriptions/subscription-name';
import { useUnits } from '../../features/units/api/unit';
import { useWords } from '../../i18n/use-words';
import { useMe } from '../../session/use-me';
import { useMembers } from '../../session/use-members';
import { useRights } from '../../session/use-rights';

/** What we share with the member, and what its people write to us. */
export default function NotesRoute() {
  const { t } = useWords();
  const can = useRights();
  const notify = useNotices();
  const [writing, setWriting] = useState(false);
  const { query, more, growing } = useNotes();
  const subjects = useSubjects();
  const about = ({ resource, record }: PortalNote) =>
    resource === 'members'
      ? undefined
      : subjects.find(({ value }) => value === `${resource}/${record}`)?.label;
  const write = can('notes', 'create') ? (
    <Button variant="contained" startIcon={<EditNoteOutlined />} onClick={() => setWriting(true)}>
      {t('portal.notes.write')}
    </Button>
  ) : undefined;
  return (
    <Page title={t('portal.notes.title')} lead={t('portal.notes.lead')} actions={write}>
      <Panel flush>
        <Loaded query={query} skeleton={<TableSkeleton rows={4} />}>
          {({ rows, total }) =>
            rows.length > 0 ? (
              <>
                <NoteList notes={rows} about={about} />
                <ListEnd shown={rows.length} total={total} busy={growing} onMore={more} />
              </>
            ) : (
              <EmptyState
                icon={EditNoteOutlined}
                title={t('portal.notes.empty')}
                text={t('portal.notes.emptyText')}
              />
            )
          }
        </Loaded>
      </Panel>
      {writing ? (
        <Sheet title={t('portal.notes.write')} onClose={() => setWriting(false)}>
          <NoteForm
            subjects={subjects}
            onCancel={() => setWriting(false)}
            onDone={() => {
              notify(t('portal.notes.sent'));
              setWriting(false);
            }}
          />
        </Sheet>
      ) : null}
    </Page>
  );
}

/** What the person can write about: the member (or those of the group), units and running contracts that they see. */
const useSubjects = () => {
  const words = useWords();
  const can = useRights();
  const { member } = useMe();
  const { choices } = useMembers();
  const units = useUnits(can('units')).data;
  const subscriptions = useCurrentSubscriptions(can('subscriptions')).data;
  return useMemo(() => {
    const members = choices.length > 0 ? choices : [{ value: String(member.id), label: member.name }];
    return [
      ...members.map(({ value, label }) => ({ value: `members/${value}`, label })),
      ...(units ?? []).map(({ id, name }) => ({ value: `units/${id}`, label: name })),
      ...(subscriptions ?? []).map((one) => ({
        value: `subscriptions/${one.id}`,
        label: subscriptionName(one, words),
      })),
    ];
  }, [choices, member, units, subscriptions, words]);
};
