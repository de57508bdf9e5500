import { Alert, Skeleton, Stack } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCanAccess, useRecordContext, useRefresh } from 'react-admin';
import type { Person } from '../data/records';
import { problemOf } from '../session/problem-of';
import { getAccess, type Access } from './access';
import { AccessForm } from './AccessForm';
import { AccessState } from './AccessState';

/** A person's access to the portal: its state and invitation, and what they may do there. */
const AccessTab = () => {
  const person = useRecordContext<Person>();
  const refresh = useRefresh();
  const queries = useQueryClient();
  const { canAccess } = useCanAccess({ resource: 'portal-access', action: 'edit' });
  const key = ['portal-access', person?.id];
  const { data, error } = useQuery({
    queryKey: key,
    queryFn: () => getAccess(person?.id as number),
    enabled: person !== undefined,
  });
  if (error) return <Alert severity="error">{problemOf(error).message}</Alert>;
  if (!data) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />;
  const keep = (access: Access) => {
    queries.setQueryData(key, access);
    refresh();
  };
  return (
    <Stack gap={4} sx={{ pt: 4 }}>
      <AccessState access={data} editable={Boolean(canAccess)} onChanged={keep} />
      <AccessForm
        // What was saved is where the form begins again.
        key={JSON.stringify([data.enabled, data.profile, data.scope, data.rights])}
        access={data}
        editable={Boolean(canAccess)}
        onSaved={keep}
      />
    </Stack>
  );
};

export default AccessTab;
