import AddIcon from '@mui/icons-material/Add';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Button, Card, IconButton, Link, Stack, Tooltip, Typography } from '@mui/material';
import { useState } from 'react';
import { ReferenceField, required, SelectInput, TextInput, useCanAccess, useGetList } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Choice, choicesOf } from '../components/Choice';
import { PhoneInput } from '../components/form/contact-inputs';
import { RecordDialog } from '../components/form/RecordDialog';
import { PhoneText } from '../components/record/PhoneText';
import type { ContactPoint } from '../data/records';
import { useText } from '../i18n/text';
import { ownFilter, type Owner } from './owner';

const ALL = { page: 1, perPage: 200 };
const IN_ORDER = { field: 'order', order: 'ASC' } as const;
const KINDS = choicesOf('contactKind', ['phone', 'mobile', 'fax', 'email', 'web']);
const must = required();

const ValueInput = () => {
  const kind = useWatch({ name: 'kind' }) as ContactPoint['kind'] | undefined;
  if (kind === 'email') return <TextInput source="value" type="email" validate={must} fullWidth />;
  if (kind === 'web') return <TextInput source="value" type="url" validate={must} fullWidth />;
  return <PhoneInput source="value" validate={must} />;
};

const Value = ({ point }: { point: ContactPoint }) => {
  if (point.kind === 'email') return <Link href={`mailto:${point.value}`}>{point.value}</Link>;
  if (point.kind === 'web')
    return (
      <Link href={point.value} target="_blank" rel="noreferrer">
        {point.value}
      </Link>
    );
  return <PhoneText number={point.value} />;
};

/** More telephones, faxes, e-mail addresses and pages than the record itself has fields for. */
export const ContactPoints = ({ owner }: { owner: Owner }) => {
  const t = useText();
  const [open, setOpen] = useState<ContactPoint | 'new' | null>(null);
  const { data } = useGetList<ContactPoint>('contact-points', {
    filter: ownFilter(owner),
    pagination: ALL,
    sort: IN_ORDER,
  });
  const { canAccess: mayCreate } = useCanAccess({ resource: 'contact-points', action: 'create' });
  const { canAccess: mayEdit } = useCanAccess({ resource: 'contact-points', action: 'edit' });
  return (
    <Stack gap={3} component="section">
      <Stack direction="row" alignItems="center" gap={2}>
        <Typography variant="h4" component="h2" sx={{ flex: 1 }}>
          {t('contactPoints.title')}
        </Typography>
        {mayCreate && (
          <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setOpen('new')}>
            {t('contactPoints.add')}
          </Button>
        )}
      </Stack>
      {data?.length === 0 && <Typography color="text.secondary">{t('contactPoints.emptyText')}</Typography>}
      {Boolean(data?.length) && (
        <Card sx={{ px: 4, py: 2 }}>
          {data?.map((point) => (
            <Stack
              key={point.id}
              direction="row"
              alignItems="center"
              columnGap={4}
              flexWrap="wrap"
              sx={({ look }) => ({ minHeight: look.sizes.row })}
            >
              <Typography
                variant="caption"
                color="text.secondary"
                sx={({ spacing }) => ({ width: spacing(18) })}
              >
                <Choice of="contactKind" value={point.kind} />
              </Typography>
              <Value point={point} />
              <Typography component="span" color="text.secondary" sx={{ flex: 1, minWidth: 0 }}>
                {point.label}{' '}
                {point.unit && owner.unit === undefined && (
                  <ReferenceField record={point} source="unit" reference="units" link="show" />
                )}
                {point.person && owner.person === undefined && (
                  <ReferenceField record={point} source="person" reference="people" link="show" />
                )}
              </Typography>
              {mayEdit && (
                <Tooltip title={t('contactPoints.edit')}>
                  <IconButton
                    size="small"
                    aria-label={t('contactPoints.edit')}
                    onClick={() => setOpen(point)}
                  >
                    <EditIcon fontSize="small" />
                  </IconButton>
                </Tooltip>
              )}
            </Stack>
          ))}
        </Card>
      )}
      {open && (
        <RecordDialog
          resource="contact-points"
          title={t(open === 'new' ? 'contactPoints.add' : 'contactPoints.edit')}
          id={open === 'new' ? undefined : open.id}
          start={{ ...owner }}
          onClose={() => setOpen(null)}
        >
          <SelectInput source="kind" choices={KINDS} validate={must} defaultValue="phone" fullWidth />
          <ValueInput />
          <TextInput source="label" helperText="contactPoints.labelHelp" fullWidth />
        </RecordDialog>
      )}
    </Stack>
  );
};
