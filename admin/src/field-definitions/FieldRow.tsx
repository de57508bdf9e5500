import MoreIcon from '@mui/icons-material/MoreVert';
import { Box, Chip, IconButton, Link, Menu, MenuItem, Stack, Typography } from '@mui/material';
import { useState, type HTMLAttributes } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { Progress } from '../components/Progress';
import { DragHandle } from '../components/drag/DragHandle';
import { atMost, nameOf, type Definition, type PortalUse } from '../extra/definition';
import { useLanguage, useText } from '../i18n/text';
import { useFieldActions } from './useFieldActions';

/** What a field does, in a word each. */
const Flags = ({ field, uses }: { field: Definition; uses: readonly PortalUse[] }) => {
  const t = useText();
  const portal = atMost(field.portal, uses);
  const flags = [
    field.required && t('extra.flags.required'),
    field.unique && t('extra.flags.unique'),
    field.filterable && t('extra.flags.filterable'),
    field.listed && t('extra.flags.listed'),
    portal !== 'hidden' && t(`extra.flags.portal.${portal}`),
    field.categories.length > 0 && t('extra.flags.categories', { count: field.categories.length }),
    field.shownIf && t('extra.flags.shownIf'),
  ].filter((flag) => typeof flag === 'string');
  return (
    <Stack direction="row" gap={1} flexWrap="wrap">
      {flags.map((flag) => (
        <Chip key={flag} size="small" variant="outlined" label={flag} />
      ))}
    </Stack>
  );
};

/** How far the index of a filterable field is. */
export const IndexProgress = ({ field }: { field: Definition }) => {
  const t = useText();
  if (field.indexState === 'failed')
    return (
      <Typography variant="caption" color="error">
        {t('extra.indexFailed', { problem: field.indexError ?? '' })}
      </Typography>
    );
  if (field.indexState !== 'waiting' && field.indexState !== 'building') return null;
  return (
    <Progress
      done={field.indexDone ?? 0}
      total={field.indexTotal}
      startedAt={null}
      label={t('extra.indexing')}
    />
  );
};

type Asking = 'archive' | 'restore' | 'delete';

const FieldMenu = ({ field, name, onOpen }: { field: Definition; name: string; onOpen: () => void }) => {
  const t = useText();
  const translate = useTranslate();
  const { archive, remove } = useFieldActions();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const choose = (what: Asking) => () => {
    setAnchor(null);
    setAsking(what);
  };
  const act = (): Promise<void> =>
    asking === 'delete' ? remove(field) : archive(field, asking === 'archive');
  return (
    <>
      <IconButton
        size="small"
        aria-label={t('extra.actionsOf', { name })}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            onOpen();
          }}
        >
          {translate('ra.action.edit')}
        </MenuItem>
        {field.archived ? (
          <MenuItem onClick={choose('restore')}>{t('extra.restore')}</MenuItem>
        ) : (
          <MenuItem onClick={choose('archive')}>{t('extra.archive')}</MenuItem>
        )}
        <MenuItem onClick={choose('delete')}>{translate('ra.action.delete')}</MenuItem>
      </Menu>
      {asking && (
        <ActionDialog
          open
          title={t(`extra.${asking}Title`, { name })}
          text={t(`extra.${asking}Text`)}
          confirm={asking === 'delete' ? translate('ra.action.delete') : t(`extra.${asking}`)}
          colour={asking === 'delete' ? 'error' : 'primary'}
          onConfirm={act}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
};

interface FieldRowProps {
  field: Definition;
  /** What the portal can do with fields of this kind of record. */
  uses: readonly PortalUse[];
  editable: boolean;
  onOpen: () => void;
  dragged?: boolean;
  /** What moves the row; archived fields have no place in the order. */
  handle?: Pick<
    HTMLAttributes<HTMLElement>,
    'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onKeyDown'
  >;
}

/** One field in the list: its name, which opens it, its type, what it does and how far its index is. */
export const FieldRow = ({ field, uses, editable, onOpen, handle, dragged = false }: FieldRowProps) => {
  const t = useText();
  const language = useLanguage();
  const name = nameOf(field, language);
  return (
    <Box
      component="li"
      data-sort={handle ? field.id : undefined}
      sx={({ look }) => ({
        display: 'grid',
        gridTemplateColumns: {
          xs: 'auto 1fr auto',
          md: 'auto minmax(0, 5fr) minmax(0, 3fr) minmax(0, 6fr) auto',
        },
        alignItems: 'center',
        columnGap: 3,
        rowGap: 1,
        px: 3,
        py: 1.5,
        minHeight: look.sizes.row,
        borderBottom: 1,
        borderColor: 'divider',
        backgroundColor: dragged ? look.accent.soft : undefined,
        '&:last-of-type': { borderBottom: 0 },
      })}
    >
      {editable && handle ? <DragHandle name={name} {...handle} /> : <span />}
      <Box sx={{ minWidth: 0 }}>
        {editable ? (
          <Link
            component="button"
            type="button"
            onClick={onOpen}
            sx={{ textAlign: 'start', overflowWrap: 'anywhere' }}
          >
            {name}
          </Link>
        ) : (
          <Typography sx={{ overflowWrap: 'anywhere' }}>{name}</Typography>
        )}
        <Typography
          variant="caption"
          component="div"
          color="text.secondary"
          sx={({ look }) => ({ fontFamily: look.fonts.mono, overflowWrap: 'anywhere' })}
        >
          {field.key}
        </Typography>
      </Box>
      <Typography color="text.secondary" sx={{ gridColumn: { xs: '2', md: 'auto' } }}>
        {t(`extra.types.${field.type}`)}
        {field.section && ` · ${field.section}`}
      </Typography>
      <Stack gap={1} sx={{ gridColumn: { xs: '2', md: 'auto' }, minWidth: 0 }}>
        <Flags field={field} uses={uses} />
        <IndexProgress field={field} />
      </Stack>
      <Box sx={{ gridColumn: { xs: '3', md: 'auto' }, gridRow: { xs: '1', md: 'auto' } }}>
        {editable && <FieldMenu field={field} name={name} onOpen={onOpen} />}
      </Box>
    </Box>
  );
};
