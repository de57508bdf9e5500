import AddIcon from '@mui/icons-material/Add';
import { Button, Card, MenuItem, Skeleton, Stack, TextField, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useCanAccess, useGetResourceLabel } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { PageHeader } from '../components/PageHeader';
import { useReorder } from '../components/drag/useReorder';
import type { Definition, PortalUse } from '../extra/definition';
import { useAllDefinitions, useParametricState, usePortalUses } from '../extra/useDefinitions';
import { useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { FieldRow } from './FieldRow';
import { FieldSheet } from './FieldSheet';
import { useFieldActions } from './useFieldActions';

/** How often the progress of an index is asked for, in milliseconds. */
const PAUSE = 1_000;

const isBuilding = ({ indexState }: Definition): boolean =>
  indexState === 'waiting' || indexState === 'building';

/** Asks for the progress of indexes while some are built. */
const useProgress = (fields: readonly Definition[]): void => {
  const { refresh } = useFieldActions();
  const building = fields.some(isBuilding);
  useEffect(() => {
    if (!building) return undefined;
    const timer = window.setInterval(() => void refresh(), PAUSE);
    return () => window.clearInterval(timer);
    // `refresh` is made anew with every drawing and always does the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [building]);
};

interface EntityPickProps {
  entity: string;
  onPick: (entity: string) => void;
}

/** Which kind of record is shaped. */
export const EntityPick = ({ entity, onPick }: EntityPickProps) => {
  const t = useText();
  const nameOf = useGetResourceLabel();
  const { data } = useParametricState();
  const names = data?.entities.map(({ name }) => name) ?? [entity];
  return (
    <TextField
      select
      label={t('extra.entity')}
      value={names.includes(entity) ? entity : ''}
      onChange={(event) => onPick(event.target.value)}
      sx={({ look }) => ({ width: { xs: '100%', sm: look.sizes.menu } })}
    >
      {names.map((name) => (
        <MenuItem key={name} value={name}>
          {nameOf(name, 2)}
        </MenuItem>
      ))}
    </TextField>
  );
};

/** The kind of record in the address. */
export const useEntity = (): [entity: string, pick: (entity: string) => void] => {
  const [params, setParams] = useSearchParams();
  return [params.get('entity') ?? 'members', (entity) => setParams({ entity }, { replace: true })];
};

interface ListProps {
  fields: readonly Definition[];
  uses: readonly PortalUse[];
  editable: boolean;
  onOpen: (field: Definition) => void;
}

const FieldsInOrder = ({ fields, uses, editable, onOpen }: ListProps) => {
  const { reorder } = useFieldActions();
  const { shown, handle, dragging } = useReorder(
    fields.map(({ id }) => id),
    (ids) => void reorder('field-definitions', ids),
  );
  const byId = new Map(fields.map((field) => [field.id, field]));
  return (
    <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {shown.map((id) => {
        const field = byId.get(id);
        return (
          field && (
            <FieldRow
              key={id}
              field={field}
              uses={uses}
              editable={editable}
              dragged={dragging === id}
              handle={handle(id)}
              onOpen={() => onOpen(field)}
            />
          )
        );
      })}
    </Stack>
  );
};

/** The extra fields of each kind of record: in their order, with what they are for; archived ones apart. */
export const FieldsPage = () => {
  const t = useText();
  const nameOf = useGetResourceLabel();
  const [entity, pick] = useEntity();
  const { all, isPending } = useAllDefinitions();
  const uses = usePortalUses(entity);
  const { canAccess: editable = false } = useCanAccess({ resource: 'field-definitions', action: 'edit' });
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const own = all.filter((field) => field.entity === entity);
  const fields = own.filter(({ archived }) => !archived);
  const archived = own.filter((field) => field.archived);
  useProgress(fields);
  const add = editable && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setOpen('new')}>
      {t('extra.newField')}
    </Button>
  );
  return (
    <Stack gap={4}>
      <PageHeader
        title={nameOf('field-definitions', 2)}
        text={t('extra.fieldsText')}
        actions={fields.length > 0 && add}
      />
      <EntityPick entity={entity} onPick={pick} />
      <Card sx={{ overflow: 'hidden' }}>
        {isPending ? (
          <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart, m: 4 })} />
        ) : fields.length ? (
          <FieldsInOrder fields={fields} uses={uses} editable={editable} onOpen={({ id }) => setOpen(id)} />
        ) : (
          <EmptyState
            icon={ICONS['field-definitions']}
            title={t('extra.noFields', { name: nameOf(entity, 2) })}
            text={t('extra.noFieldsText')}
            action={add}
          />
        )}
      </Card>
      {archived.length > 0 && (
        <Stack gap={2} component="section">
          <Typography variant="h4" component="h2">
            {t('extra.archivedFields')}
          </Typography>
          <Typography color="text.secondary">{t('extra.archivedText')}</Typography>
          <Card component="ul" sx={{ listStyle: 'none', m: 0, p: 0, overflow: 'hidden' }}>
            {archived.map((field) => (
              <FieldRow
                key={field.id}
                field={field}
                uses={uses}
                editable={editable}
                onOpen={() => setOpen(field.id)}
              />
            ))}
          </Card>
        </Stack>
      )}
      {open !== null && editable && (
        <FieldSheet
          entity={entity}
          id={open === 'new' ? undefined : open}
          fields={own}
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  );
};
