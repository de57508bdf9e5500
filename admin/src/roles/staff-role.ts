import { actions, staffRightsOffered, type Rights } from '@ortak/kernel/access';
import type { Labels } from '@ortak/kernel/i18n';
import { useGetList, useTranslate, type RaRecord } from 'react-admin';
import type { RightsArea } from '../components/RightsGrid';
import { useLanguage, useText } from '../i18n/text';

/** What some of our staff may do. */
export interface StaffRole extends RaRecord<number> {
  readonly key: string;
  readonly name: string;
  readonly labels?: Labels | null;
  readonly description?: string | null;
  readonly rights: Rights | null;
  readonly builtIn: boolean;
  readonly users: number;
  readonly order: number;
}

/** Only what some area offers is a column. */
export const staffActions = actions.filter((action) =>
  Object.values(staffRightsOffered).some((offered) => offered.includes(action)),
);

const ALL = {
  pagination: { page: 1, perPage: 500 },
  sort: { field: 'order', order: 'ASC' },
} as const;

/** Every role; asked once for all who want to know. */
export const useRoles = (): readonly StaffRole[] =>
  useGetList<StaffRole>('roles', ALL, { staleTime: 60_000 }).data ?? [];

/** Areas of engines, which are no resource of their own. */
const engines = ['billing', 'statements', 'portal-access', 'notes', 'interactions'] as const;
type Engine = (typeof engines)[number];
const isEngine = (area: string): area is Engine => (engines as readonly string[]).includes(area);

/** Where rights are given to staff, by name. */
export const useStaffAreas = (): readonly RightsArea[] => {
  const t = useText();
  const translate = useTranslate();
  const language = useLanguage();
  return Object.entries(staffRightsOffered)
    .map(([key, offered]) => ({
      key,
      name: isEngine(key)
        ? t(`roles.areas.${key}`)
        : translate(`resources.${key}.name`, { smart_count: 2, _: key }),
      offered,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
};
