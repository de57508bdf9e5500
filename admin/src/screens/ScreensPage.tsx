import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Card, Link, Skeleton, Stack, Typography } from '@mui/material';
import { labelOf } from '@ortak/kernel/i18n';
import { useCanAccess, useGetResourceLabel } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { PageHeader } from '../components/PageHeader';
import { DragHandle } from '../components/drag/DragHandle';
import { useReorder } from '../components/drag/useReorder';
import type { StoredScreen } from '../extra/definition';
import { useScreens } from '../extra/useDefinitions';
import { EntityPick, useEntity } from '../field-definitions/FieldsPage';
import { useFieldActions } from '../field-definitions/useFieldActions';
import { useLanguage, useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { ScreenDesigner } from './ScreenDesigner';
import { fieldsOf } from './draft';

interface ListProps {
  screens: readonly StoredScreen[];
  editable: boolean;
  onOpen: (screen: StoredScreen) => void;
}

const ScreensInOrder = ({ screens, editable, onOpen }: ListProps) => {
  const t = useText();
  const language = useLanguage();
  const { reorder } = useFieldActions();
  const { shown, handle, dragging } = useReorder(
    screens.map(({ id }) => id),
    (ids) => void reorder('screens', ids),
  );
  return (
    <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {shown.map((id) => {
        const screen = screens.find((one) => one.id === id);
        if (!screen) return null;
        const name = labelOf(screen.labels, language, screen.name);
        return (
          <Box
            key={id}
            component="li"
            data-sort={id}
            sx={({ look }) => ({
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              gap: 3,
              px: 3,
              py: 1.5,
              minHeight: look.sizes.row,
              borderBottom: 1,
              borderColor: 'divider',
              backgroundColor: dragging === id ? look.accent.soft : undefined,
              '&:last-of-type': { borderBottom: 0 },
            })}
          >
            {editable && <DragHandle name={name} {...handle(id)} />}
            <Link
              component="button"
              type="button"
              onClick={() => onOpen(screen)}
              sx={{ flex: 1, textAlign: 'start', overflowWrap: 'anywhere' }}
            >
              {name}
            </Link>
            <Typography color="text.secondary">
              {[
                t('extra.screens.tabCount', { count: screen.tabs.length }),
                t('extra.screens.fieldCount', { count: fieldsOf(screen).length }),
                screen.categories.length > 0 &&
                  t('extra.flags.categories', { count: screen.categories.length }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </Box>
        );
      })}
    </Stack>
  );
};

/** The screens of each kind of record, in the order in which they stand on its pages; one of them opens in the designer. */
export const ScreensPage = () => {
  const t = useText();
  const nameOf = useGetResourceLabel();
  const [entity, pick] = useEntity();
  const [params, setParams] = useSearchParams();
  const { screens, isPending } = useScreens(entity);
  const { canAccess: editable = false } = useCanAccess({ resource: 'screens', action: 'edit' });
  const asked = params.get('screen');
  const open = (screen: string) => setParams({ entity, screen });
  const chosen = screens.find(({ id }) => String(id) === asked);
  if (asked !== null && editable && (asked === 'new' || chosen))
    return (
      <ScreenDesigner
        key={asked === 'new' ? `${entity}.new` : asked}
        entity={entity}
        stored={chosen}
        order={Math.max(0, ...screens.map(({ order }) => order)) + 10}
        onCreated={(id) => setParams({ entity, screen: String(id) }, { replace: true })}
        onClose={() => setParams({ entity })}
      />
    );
  const add = editable && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => open('new')}>
      {t('extra.screens.add')}
    </Button>
  );
  return (
    <Stack gap={4}>
      <PageHeader
        title={nameOf('screens', 2)}
        text={t('extra.screens.text')}
        actions={screens.length > 0 && add}
      />
      <EntityPick entity={entity} onPick={pick} />
      <Card sx={{ overflow: 'hidden' }}>
        {isPending ? (
          <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart, m: 4 })} />
        ) : screens.length ? (
          <ScreensInOrder screens={screens} editable={editable} onOpen={({ id }) => open(String(id))} />
        ) : (
          <EmptyState
            icon={ICONS.screens}
            title={t('extra.screens.empty', { name: nameOf(entity, 2) })}
            text={t('extra.screens.emptyText')}
            action={add}
          />
        )}
      </Card>
    </Stack>
  );
};
