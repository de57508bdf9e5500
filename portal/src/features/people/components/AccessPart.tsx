import Skeleton from '@mui/material/Skeleton';
import { useQueryClient } from '@tanstack/react-query';
import { Loaded } from '../../../components/ui/Loaded';
import { accessKey, useAccess, useProfiles, type Access } from '../api/access';
import { AccessForm } from './AccessForm';
import { AccessState } from './AccessState';

/** A colleague's access to the portal: its state, and the form that changes it. */
export const AccessPart = ({ person }: { person: number }) => {
  const queries = useQueryClient();
  const access = useAccess(person);
  const profiles = useProfiles();
  const keep = (after: Access) => queries.setQueryData(accessKey(person), after);
  return (
    <Loaded query={access} skeleton={<Skeleton variant="rounded" sx={{ minHeight: '50dvh' }} />}>
      {(loaded) => (
        <>
          <AccessState access={loaded} onChanged={keep} />
          <AccessForm
            // What was saved is where the form begins again.
            key={JSON.stringify([loaded.enabled, loaded.profile, loaded.scope, loaded.rights])}
            access={loaded}
            profiles={profiles.data ?? []}
            onSaved={keep}
          />
        </>
      )}
    </Loaded>
  );
};
