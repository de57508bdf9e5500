import MergeIcon from '@mui/icons-material/MergeOutlined';
import { Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useCanAccess } from 'react-admin';
import type { Member } from '../data/records';
import { useText } from '../i18n/text';

const Dialog = lazy(() => import('./MergeDialog').then(({ MergeDialog }) => ({ default: MergeDialog })));

/** For those who may both change and delete members. */
export const MergeButton = ({ member }: { member: Member }) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { canAccess: mayEdit } = useCanAccess({ resource: 'members', action: 'edit' });
  const { canAccess: mayDelete } = useCanAccess({ resource: 'members', action: 'delete' });
  if (!mayEdit || !mayDelete) return null;
  return (
    <>
      <Button variant="text" startIcon={<MergeIcon />} onClick={() => setOpen(true)}>
        {t('merge.open')}
      </Button>
      {open && (
        <Suspense>
          <Dialog member={member} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
};
