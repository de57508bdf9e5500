import AddIcon from '@mui/icons-material/Add';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Box, Button, Card, IconButton, Skeleton, Stack, Tooltip, Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { ReferenceField, useCanAccess, useGetList } from 'react-admin';
import { Choice } from '../components/Choice';
import { StatusChip } from '../components/StatusChip';
import { PhoneText } from '../components/record/PhoneText';
import { PlaceText } from '../components/record/PlaceText';
import type { Address, Place } from '../data/records';
import { useText } from '../i18n/text';
import { AddressDialog } from './AddressDialog';
import { ownFilter, type Owner } from './owner';

const ALL = { page: 1, perPage: 200 };
const FIRST = { field: 'id', order: 'ASC' } as const;

interface CardProps {
  title: ReactNode;
  chip?: ReactNode;
  place: Place;
  children?: ReactNode;
  tool?: ReactNode;
}

const PlaceCard = ({ title, chip, place, children, tool }: CardProps) => (
  <Card sx={{ p: 4, display: 'flex', gap: 2, alignItems: 'flex-start' }}>
    <Stack gap={1} sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
      <Stack direction="row" gap={2} alignItems="center" flexWrap="wrap">
        <Typography variant="h5" component="h3">
          {title}
        </Typography>
        {chip}
      </Stack>
      <Box>
        <PlaceText place={place} />
      </Box>
      {children}
    </Stack>
    {tool}
  </Card>
);

/** The addresses of a member, unit or person as cards: first the main one, which stands on the record itself. */
export const AddressCards = ({ owner, main }: { owner: Owner; main: Place }) => {
  const t = useText();
  const [open, setOpen] = useState<Address | 'new' | null>(null);
  const { data, isPending } = useGetList<Address>('addresses', {
    filter: ownFilter(owner),
    pagination: ALL,
    sort: FIRST,
  });
  const { canAccess: mayCreate } = useCanAccess({ resource: 'addresses', action: 'create' });
  const { canAccess: mayEdit } = useCanAccess({ resource: 'addresses', action: 'edit' });
  const hasMain = Boolean(main.address ?? main.district ?? main.city);
  return (
    <Stack gap={3} component="section">
      <Stack direction="row" alignItems="center" gap={2}>
        <Typography variant="h4" component="h2" sx={{ flex: 1 }}>
          {t('addresses.title')}
        </Typography>
        {mayCreate && (
          <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setOpen('new')}>
            {t('addresses.add')}
          </Button>
        )}
      </Stack>
      {isPending ? (
        <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.row * 3 })} />
      ) : (
        <Box
          sx={({ look, spacing }) => ({
            display: 'grid',
            gap: spacing(4),
            gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${look.sizes.menu * 1.3}px), 1fr))`,
          })}
        >
          {hasMain && (
            <PlaceCard title={t('addresses.main')} place={main}>
              <Typography variant="caption" color="text.secondary">
                {t('addresses.mainText')}
              </Typography>
            </PlaceCard>
          )}
          {data?.map((address) => (
            <PlaceCard
              key={address.id}
              title={address.label || <Choice of="addressKind" value={address.kind} />}
              chip={
                <>
                  {address.label && (
                    <Typography variant="caption" color="text.secondary">
                      <Choice of="addressKind" value={address.kind} />
                    </Typography>
                  )}
                  {address.default && <StatusChip noun="address" status="default" />}
                </>
              }
              place={address}
              tool={
                mayEdit && (
                  <Tooltip title={t('addresses.edit')}>
                    <IconButton
                      size="small"
                      aria-label={t('addresses.edit')}
                      onClick={() => setOpen(address)}
                    >
                      <EditIcon fontSize="small" />
                    </IconButton>
                  </Tooltip>
                )
              }
            >
              {(address.contactName || address.phone) && (
                <Typography color="text.secondary" component="div">
                  {address.contactName} {address.phone && <PhoneText number={address.phone} />}
                </Typography>
              )}
              {address.unit && owner.unit === undefined && (
                <ReferenceField record={address} source="unit" reference="units" link="show" />
              )}
              {address.person && owner.person === undefined && (
                <ReferenceField record={address} source="person" reference="people" link="show" />
              )}
            </PlaceCard>
          ))}
        </Box>
      )}
      {!isPending && !hasMain && !data?.length && (
        <Typography color="text.secondary">{t('addresses.emptyText')}</Typography>
      )}
      {open && (
        <AddressDialog
          owner={owner}
          address={open === 'new' ? undefined : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  );
};
