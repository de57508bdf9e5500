import DomainOutlined from '@mui/icons-material/DomainOutlined';
import { useState } from 'react';
import { EmptyState } from '../../components/ui/EmptyState';
import { Loaded } from '../../components/ui/Loaded';
import { useNotices } from '../../components/ui/Notices';
import { Page } from '../../components/ui/Page';
import { Panel } from '../../components/ui/Panel';
import { Sheet } from '../../components/ui/Sheet';
import { TableSkeleton } from '../../components/ui/TableSkeleton';
import { useUnits, type Unit } from '../../features/units/api/unit';
import { useColleagues } from '../../session/use-colleagues';
import { UnitForm } from '../../features/units/components/UnitForm';
import { UnitList } from '../../features/units/components/UnitList';
import { useWords } from '../../i18n/use-words';
import { useRights } from '../../session/use-rights';

/** The member's branches, regions and departments as a tree, with where they are and how they are reached. */
export default function UnitsRoute() {
  const { t } = useWords();
  const can = useRights();
  const notify = useNotices();
  const query = useUnits();
  const colleagues = useColleagues(can('people'));
  const [editing, setEditing] = useState<Unit>();
  const close = () => setEditing(undefined);
  return (
    <Page title={t('portal.unit.title')} lead={can('units', 'edit') ? t('portal.unit.lead') : undefined}>
      <Panel flush>
        <Loaded query={query} skeleton={<TableSkeleton />}>
          {(units) =>
            units.length > 0 ? (
              <UnitList
                units={units}
                personName={(id) => colleagues.find((one) => one.id === id)?.name}
                onEdit={can('units', 'edit') ? setEditing : undefined}
              />
            ) : (
              <EmptyState
                icon={DomainOutlined}
                title={t('portal.unit.empty')}
                text={t('portal.unit.emptyText')}
              />
            )
          }
        </Loaded>
      </Panel>
      {editing ? (
        <Sheet title={editing.name} onClose={close}>
          <UnitForm
            unit={editing}
            managers={colleagues.map(({ id, name }) => ({ value: String(id), label: name }))}
            onDone={() => {
              notify(t('portal.people.saved'));
              close();
            }}
          />
        </Sheet>
      ) : null}
    </Page>
  );
}
