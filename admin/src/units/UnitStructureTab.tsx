import { useRecordContext } from 'react-admin';
import type { Unit } from '../data/records';
import { HierarchyPanel } from '../hierarchy/HierarchyPanel';

/** Where a unit stands in the group of its member. */
export const UnitStructureTab = () => {
  const unit = useRecordContext<Unit>();
  return unit ? <HierarchyPanel key={unit.id} focus={{ resource: 'units', id: unit.id }} /> : null;
};
