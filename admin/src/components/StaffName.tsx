import { ReferenceField, useCanAccess, type RaRecord } from 'react-admin';
import { Nothing } from './figures';

/** The name of one of our staff, for those who may see who works here. */
export const StaffName = ({ source, record }: { source: string; record?: RaRecord }) => {
  const { canAccess } = useCanAccess({ resource: 'users', action: 'show' });
  return canAccess ? (
    <ReferenceField record={record} source={source} reference="users" link={false} emptyText="–" />
  ) : (
    <Nothing />
  );
};
