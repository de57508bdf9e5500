import {
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  ListSubheader,
  Skeleton,
  Stack,
} from '@mui/material';
import { useCanAccessResources } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import { useText } from '../i18n/text';
import { useResourceName } from '../components/columns';
import { Brand } from './Brand';
import { PAGES, type Page } from './pages';

const RESOURCES = PAGES.flatMap(({ pages }) => pages.map(({ resource }) => resource)).filter(
  (resource) => resource !== 'dashboard',
);

const SHAPED = PAGES.filter((group) => group.for === 'edit').flatMap(({ pages }) =>
  pages.map(({ resource }) => resource),
);

const isCurrent = ({ path }: Page, pathname: string): boolean =>
  path === '/' ? pathname === '/' : pathname === path || pathname.startsWith(`${path}/`);

const PageLink = ({ page, onFollow }: { page: Page; onFollow?: (() => void) | undefined }) => {
  const { pathname } = useLocation();
  const name = useResourceName(page.resource, 2);
  const t = useText();
  const current = isCurrent(page, pathname);
  const Icon = page.icon;
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={Link}
        to={page.path}
        selected={current}
        aria-current={current ? 'page' : undefined}
        onClick={onFollow}
        sx={({ look, typography }) => ({
          minHeight: look.sizes.control,
          py: 0,
          px: 2.5,
          borderRadius: `${look.radii.control}px`,
          color: look.palette.textSecondary,
          '& .MuiListItemText-primary': typography.body1,
          '&.Mui-selected, &.Mui-selected:hover': {
            backgroundColor: look.accent.soft,
            color: look.accent.text,
            '& .MuiListItemText-primary': { ...typography.body1, fontWeight: look.weights.semibold },
          },
        })}
      >
        <ListItemIcon sx={{ minWidth: 0, mr: 3, color: 'inherit' }}>
          <Icon fontSize="small" />
        </ListItemIcon>
        <ListItemText primary={page.resource === 'dashboard' ? t('dashboard.title') : name} />
      </ListItemButton>
    </ListItem>
  );
};

/** The menu, with the pages that the signed-in person may see. */
export const Navigation = ({ onFollow }: { onFollow?: () => void }) => {
  const t = useText();
  const { canAccess, isPending } = useCanAccessResources({ resources: RESOURCES, action: 'list' });
  const { canAccess: editable } = useCanAccessResources({ resources: SHAPED, action: 'edit' });
  return (
    <Stack
      component="nav"
      aria-label={t('shell.menu')}
      sx={{ height: '100%', overflowY: 'auto', px: 3, pb: 4 }}
    >
      <Brand />
      {PAGES.filter(
        (group) => group.for === undefined || group.pages.some((page) => editable?.[page.resource]),
      ).map(({ key, pages }) => (
        <List
          key={key}
          dense
          disablePadding
          sx={{ display: 'grid', gap: 0.5, mb: 3 }}
          subheader={
            key === 'work' ? undefined : (
              <ListSubheader
                disableSticky
                disableGutters
                sx={({ typography }) => ({
                  ...typography.overline,
                  px: 2.5,
                  lineHeight: 2.4,
                  bgcolor: 'transparent',
                })}
              >
                {t(`shell.groups.${key}`)}
              </ListSubheader>
            )
          }
        >
          {pages
            .filter(({ resource }) => resource === 'dashboard' || isPending || canAccess?.[resource])
            .map((page) =>
              isPending && page.resource !== 'dashboard' ? (
                <ListItem key={page.resource} disablePadding>
                  <Skeleton
                    variant="rounded"
                    sx={({ look }) => ({ height: look.sizes.control, width: '100%' })}
                  />
                </ListItem>
              ) : (
                <PageLink key={page.resource} page={page} onFollow={onFollow} />
              ),
            )}
        </List>
      ))}
    </Stack>
  );
};
