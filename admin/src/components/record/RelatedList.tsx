import AddIcon from '@mui/icons-material/Add';
import { Button, Card, Stack, Typography, useMediaQuery, type Theme } from '@mui/material';
import type { ReactNode } from 'react';
import {
  ReferenceManyField,
  useCanAccess,
  useListContext,
  useRecordContext,
  useResourceDefinition,
  type SortPayload,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { useText, type TextKey } from '../../i18n/text';
import { ListPagination } from '../list/ListPagination';
import { PhoneList, type PhoneRow } from '../list/PhoneList';
import { TableSkeleton } from '../list/TableSkeleton';
import { EmptyState } from '../EmptyState';
import { ICONS } from '../../layout/pages';

interface RelatedListProps {
  reference: keyof typeof ICONS;
  /** The field of the related records that leads back to this one. */
  target: string;
  children: ReactNode;
  phone: (record: never) => PhoneRow;
  emptyText: TextKey;
  /** A heading, where the list is one part of a page among others. */
  title?: string;
  sort?: SortPayload;
  filter?: Readonly<Record<string, unknown>>;
  /** Values that a new record starts with, besides the target. */
  defaults?: Readonly<Record<string, unknown>>;
  creatable?: boolean;
  /** Path of a new record; the resource's own form when it is left out. */
  createPath?: string;
}

const PER_PAGE = 25;

const AddButton = ({
  reference,
  target,
  defaults,
  createPath,
}: Pick<RelatedListProps, 'reference' | 'target' | 'defaults' | 'createPath'>) => {
  const record = useRecordContext();
  const { hasCreate } = useResourceDefinition({ resource: reference });
  const { canAccess } = useCanAccess({ resource: reference, action: 'create' });
  const t = useText();
  if (!record || !hasCreate || !canAccess) return null;
  const source = JSON.stringify({ [target]: record.id, ...defaults });
  return (
    <Button
      component={Link}
      variant="outlined"
      startIcon={<AddIcon />}
      to={createPath ?? `/${reference}/create?${new URLSearchParams({ source })}`}
    >
      {t(`palette.create.${reference as 'units'}`)}
    </Button>
  );
};

const RelatedBody = ({
  children,
  phone,
  emptyText,
  reference,
  add,
}: RelatedListProps & { add: ReactNode }) => {
  const { data, isPending } = useListContext();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const t = useText();
  if (isPending && !narrow) return <TableSkeleton rows={5} />;
  if (!isPending && !data?.length)
    return <EmptyState icon={ICONS[reference]} title={t('list.noneYet')} text={t(emptyText)} action={add} />;
  return narrow ? <PhoneList row={phone} /> : <>{children}</>;
};

const RelatedFrame = (props: RelatedListProps & { add: ReactNode }) => {
  const { total } = useListContext();
  const t = useText();
  return (
    <Stack gap={3} component="section">
      {(props.title || Boolean(total)) && (
        <Stack direction="row" justifyContent="space-between" alignItems="center">
          <Stack direction="row" columnGap={3} alignItems="baseline" flexWrap="wrap">
            {props.title && (
              <Typography variant="h4" component="h2">
                {props.title}
              </Typography>
            )}
            {Boolean(total) && (
              <Typography color="text.secondary">{t('list.count', { count: total ?? 0 })}</Typography>
            )}
          </Stack>
          {Boolean(total) && props.add}
        </Stack>
      )}
      <Card sx={{ overflow: 'hidden' }}>
        <RelatedBody {...props} />
      </Card>
      <ListPagination />
    </Stack>
  );
};

/** Related records as a small list that leads on, with the way to add one. */
export const RelatedList = (props: RelatedListProps) => {
  const { reference, target, sort, filter, defaults, creatable = true, createPath } = props;
  return (
    <ReferenceManyField
      reference={reference}
      target={target}
      perPage={PER_PAGE}
      sort={sort ?? { field: 'id', order: 'DESC' }}
      filter={filter}
      storeKey={`${reference}.by.${target}`}
    >
      <RelatedFrame
        {...props}
        add={
          creatable ? (
            <AddButton reference={reference} target={target} defaults={defaults} createPath={createPath} />
          ) : null
        }
      />
    </ReferenceManyField>
  );
};
