import AddIcon from '@mui/icons-material/Add';
import { useMemo } from 'react';
import { useCanAccessResources, useGetResourceLabel } from 'react-admin';
import { useText } from '../i18n/text';
import { PAGES } from '../layout/pages';
import type { Command } from './commands';

const PAGE_LIST = PAGES.flatMap(({ pages }) => pages);
const RESOURCES = PAGE_LIST.map(({ resource }) => resource).filter((resource) => resource !== 'dashboard');
const CREATED = [
  'members',
  'people',
  'accounts',
  'subscriptions',
  'payments',
  'products',
  'billing-runs',
  'imports',
  'users',
] as const;

/** Pages and actions that the signed-in person may use. */
export const useKnownCommands = (): Command[] => {
  const t = useText();
  const name = useGetResourceLabel();
  const { canAccess: seen } = useCanAccessResources({ resources: RESOURCES, action: 'list' });
  const { canAccess: created } = useCanAccessResources({ resources: [...CREATED], action: 'create' });
  return useMemo(() => {
    const pages = PAGE_LIST.filter(({ resource }) => resource === 'dashboard' || seen?.[resource]).map(
      ({ resource, path, icon }): Command => ({
        key: `page:${resource}`,
        group: t('palette.pages'),
        name: resource === 'dashboard' ? t('dashboard.title') : name(resource, 2),
        icon,
        to: path,
      }),
    );
    const actions = CREATED.filter((resource) => created?.[resource]).map((resource): Command => ({
      key: `create:${resource}`,
      group: t('palette.actions'),
      name: t(`palette.create.${resource}`),
      icon: AddIcon,
      to: `/${resource}/create`,
    }));
    return [...pages, ...actions];
  }, [t, name, seen, created]);
};
