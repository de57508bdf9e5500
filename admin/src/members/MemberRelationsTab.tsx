import AddIcon from '@mui/icons-material/Add';
import { Button, Card, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import {
  useCanAccess,
  useDataProvider,
  useGetList,
  useNotify,
  useRecordContext,
  useRefresh,
} from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { EmptyState } from '../components/EmptyState';
import { TableSkeleton } from '../components/list/TableSkeleton';
import type { Member } from '../data/records';
import { useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { RelationDialog } from '../relationships/RelationDialog';
import { RelationRow } from '../relationships/RelationRow';
import type { Relationship } from '../relationships/relationship';

const ALL = { pagination: { page: 1, perPage: 200 }, sort: { field: 'id', order: 'ASC' } } as const;

/** Relatives, partners, guarantors: members who stand in a relationship with this one, whoever wrote it. */
export const MemberRelationsTab = () => {
  const t = useText();
  const member = useRecordContext<Member>();
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider();
  const { canAccess: mayCreate } = useCanAccess({ resource: 'relationships', action: 'create' });
  const { canAccess: mayEdit } = useCanAccess({ resource: 'relationships', action: 'edit' });
  const [open, setOpen] = useState<Relationship | 'new' | null>(null);
  const [leaving, setLeaving] = useState<Relationship | null>(null);
  const { data, total, isPending } = useGetList<Relationship>(
    'relationships',
    { ...ALL, filter: { party: member?.id } },
    { enabled: member !== undefined },
  );
  if (!member) return null;
  if (isPending) return <TableSkeleton rows={5} />;
  const add = mayCreate ? (
    <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setOpen('new')}>
      {t('relations.add')}
    </Button>
  ) : null;
  const remove = async () => {
    if (leaving) await dataProvider.delete('relationships', { id: leaving.id, previousData: leaving });
    notify(t('relations.removed'), { type: 'success' });
    refresh();
  };
  return (
    <Stack gap={3}>
      {Boolean(data?.length) && (
        <Stack direction="row" justifyContent="space-between" alignItems="center">
          <Typography color="text.secondary">{t('list.count', { count: total ?? 0 })}</Typography>
          {add}
        </Stack>
      )}
      <Card sx={{ overflow: 'hidden' }}>
        {data?.length ? (
          <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {data.map((relationship) => (
              <RelationRow
                key={relationship.id}
                relationship={relationship}
                here={member.id}
                onEdit={mayEdit ? () => setOpen(relationship) : undefined}
                onDelete={mayEdit ? () => setLeaving(relationship) : undefined}
              />
            ))}
          </Stack>
        ) : (
          <EmptyState
            icon={ICONS['relationship-kinds']}
            title={t('list.noneYet')}
            text={t('relations.emptyText')}
            action={add}
          />
        )}
      </Card>
      {open && (
        <RelationDialog
          member={member}
          relationship={open === 'new' ? undefined : open}
          onClose={() => setOpen(null)}
        />
      )}
      <ActionDialog
        open={leaving !== null}
        title={t('relations.remove')}
        text={t('relations.removeText')}
        confirm={t('relations.remove')}
        colour="error"
        onConfirm={remove}
        onClose={() => setLeaving(null)}
      />
    </Stack>
  );
};
