import { useRecordContext } from 'react-admin';
import { RelatedList } from '../components/record/RelatedList';
import type { Unit } from '../data/records';
import { targetPhone, TargetTable } from '../targets/TargetTable';

const LATEST = { field: 'start', order: 'DESC' } as const;

/** What we mean to sell to a unit and what is below it, and what was achieved. */
export const UnitTargetsTab = () => {
  const unit = useRecordContext<Unit>();
  return (
    <RelatedList
      reference="targets"
      target="unit"
      defaults={{ member: unit?.member }}
      sort={LATEST}
      phone={targetPhone}
      emptyText="targets.emptyText"
    >
      <TargetTable of="unit" />
    </RelatedList>
  );
};
