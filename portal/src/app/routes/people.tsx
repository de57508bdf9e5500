import GroupOutlined from '@mui/icons-material/GroupOutlined';
import PersonAddOutlined from '@mui/icons-material/PersonAddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useDeferredValue, useState } from 'react';
import { EmptyState } from '../../components/ui/EmptyState';
import { ListEnd } from '../../components/ui/ListEnd';
import { Loaded } from '../../components/ui/Loaded';
import { useNotices } from '../../components/ui/Notices';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { Sheet } from '../../components/ui/Sheet';
import { TableSkeleton } from '../../components/ui/TableSkeleton';
import { TextInput } from '../../components/ui/TextInput';
import { usePeople, type Person } from '../../features/people/api/person';
import { AccessPart } from '../../features/people/components/AccessPart';
import { PeopleTable } from '../../features/people/components/PeopleTable';
import { PersonForm } from '../../features/people/components/PersonForm';
import { useUnits } from '../../features/units/api/unit';
import { useWords } from '../../i18n/use-words';
import { useMe } from '../../session/use-me';
import { useMembers } from '../../session/use-members';
import { useRights } from '../../session/use-rights';

type Task = { readonly kind: 'edit' | 'access'; readonly person: Person } | { readonly kind: 'add' };

/** The member's people: who they are, and for its portal administrators who of them may use the portal. */
export default function PeopleRoute() {
  const { t } = useWords();
  const can = useRights();
  const notify = useNotices();
  const { member, scope } = useMe();
  const { choices } = useMembers();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const [task, setTask] = useState<Task>();
  const { query, more, growing } = usePeople(search);
  const units = useUnits(can('units') || can('people', 'edit')).data ?? [];
  const unitName = (id: number | null) => units.find((unit) => unit.id === id)?.name;
  const people = query.data?.rows ?? [];
  const wide = scope === 'member' || scope === 'group' || scope === 'unit';
  const edits = can('people', 'edit') && wide;
  const adds = can('people', 'create') && wide;
  const close = () => setTask(undefined);
  const options = {
    members: choices.length > 0 ? choices : [{ value: String(member.id), label: member.name }],
    units: units.map(({ id, name }) => ({ value: String(id), label: name })),
    managers: people.map(({ id, name }) => ({ value: String(id), label: name })),
  };
  return (
    <Page
      title={t('portal.people.title')}
      lead={t(edits ? 'portal.people.lead' : 'portal.people.leadView')}
      actions={
        adds && member.kind === 'corporate' ? (
          <Button
            variant="contained"
            startIcon={<PersonAddOutlined />}
            onClick={() => setTask({ kind: 'add' })}
          >
            {t('portal.people.add')}
          </Button>
        ) : undefined
      }
    >
      <Panel flush>
        <Box sx={{ p: { xs: 4, sm: 5 }, borderBottom: 1, borderColor: 'divider' }}>
          <TextInput
            label={t('portal.people.search')}
            type="search"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </Box>
        <Loaded query={query} skeleton={<TableSkeleton />}>
          {({ rows, total }) =>
            rows.length > 0 ? (
              <>
                <PeopleTable
                  people={rows}
                  unitName={unitName}
                  onEdit={edits ? (person) => setTask({ kind: 'edit', person }) : undefined}
                  onAccess={edits ? (person) => setTask({ kind: 'access', person }) : undefined}
                />
                <ListEnd shown={rows.length} total={total} busy={growing} onMore={more} />
              </>
            ) : (
              <EmptyState
                icon={GroupOutlined}
                title={t(search ? 'portal.people.noMatch' : 'portal.people.empty')}
                text={search ? undefined : t('portal.people.emptyText')}
              />
            )
          }
        </Loaded>
      </Panel>
      {task?.kind === 'add' ? (
        <Sheet title={t('portal.people.add')} onClose={close}>
          <PersonForm
            {...options}
            onCancel={close}
            onDone={(person) => {
              notify(`${t('portal.people.added', { name: person.name })} ${t('portal.people.addedNext')}`);
              setTask(can('people', 'edit') ? { kind: 'access', person } : undefined);
            }}
          />
        </Sheet>
      ) : null}
      {task?.kind === 'edit' ? (
        <Sheet title={task.person.name} onClose={close}>
          <PersonForm
            {...options}
            person={task.person}
            onCancel={close}
            onDone={() => {
              notify(t('portal.people.saved'));
              close();
            }}
          />
        </Sheet>
      ) : null}
      {task?.kind === 'access' ? (
        <Sheet title={t('portal.access.title', { name: task.person.name })} onClose={close}>
          <AccessPart person={task.person.id} />
        </Sheet>
      ) : null}
    </Page>
  );
}
