import { ReferenceField, useCanAccess } from 'react-admin';
import { Nothing } from './figures';

/** The name of one of our staff, for those who may see who works here. */
export const StaffName = ({ source }: { source: string }) => {
  const { canAccess } = useCanAccess({ resource: 'users', action: 'show' });
  return canAccess ? (
    <ReferenceField source={source} reference="users" link={false} emptyText="–" />
  ) : (
    <Nothing />
  );
};
