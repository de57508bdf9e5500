import type { PortalActor } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import {
  arrange,
  type Block,
  type PortalBlock,
  type PortalField,
  type PortalForm,
} from '@ortak/kernel/extra';
import { labelOf, type Language } from '@ortak/kernel/i18n';
import type { Sql } from '@ortak/database';
import type { Resource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Definition } from '../domain/definition';
import { findPortalCategories } from '../repositories/categories';
import { portalReach } from '../domain/portal-reach';
import { findMember, findOffered, findOwnDataMode, isThere } from '../repositories/portal-fields';
import type { Definitions } from './catalog';

/** The form of which record: one that is there, or a new one of a member. */
export interface Asked {
  readonly record: number | null;
  readonly member?: number;
}

function inWords(
  definition: Definition,
  known: ReadonlySet<string>,
  language: Language,
  open: boolean,
): PortalField {
  const { key, type, labels, help, options, currency, required, min, max, shownIf, portal } = definition;
  const named = (names: unknown, name: string) => labelOf(names, language, name);
  return {
    key,
    type,
    label: named(labels, labels.tr ?? key),
    help: named(help, help.tr ?? ''),
    options: options.map(({ value, labels: names, archived }) => ({
      value,
      label: named(names, names.tr ?? value),
      ...(archived === true ? { archived } : {}),
    })),
    currency,
    required,
    min,
    max,
    default: definition.default,
    shownIf: shownIf !== null && known.has(shownIf.field) ? shownIf : null,
    writable: open && portal === 'write',
  };
}

/**
 * The extra fields of a record for its form in the portal, as the administrator has arranged them. Which fields a record has, the
 * database says: by the categories of its member, and by values of fields that the portal does not know.
 * @throws Refusal 404 for a record or member that does not exist for the person
 */
export async function describeFields(
  {
    sql,
    actor,
    definitions,
  }: { readonly sql: Sql; readonly actor: PortalActor; readonly definitions: Definitions },
  resource: Resource,
  { record, member }: Asked,
  language: Language,
): Promise<PortalForm> {
  const { table } = resource.shape;
  if (record === null ? !actor.members.includes(member ?? 0) : !(await isThere(sql, table, record)))
    throw new Refusal(404, 'notFound');
  const offered = new Set(await findOffered(sql, table, record, member));
  const own = definitions.ofEntity(resource.name).filter(({ id }) => offered.has(id));
  const known = new Set(own.map(({ key }) => key));
  const owner = record === null ? member : await findMember(sql, resource, record);
  const categories = owner === undefined ? undefined : await findPortalCategories(sql, [owner]);
  const screens = definitions.portalScreens.filter(({ entity }) => entity === resource.name);
  // Of own data administrators decide how it is written; of colleagues and units a right suffices.
  const ofOneself = resource.name === 'members' || (resource.name === 'people' && record === actor.person);
  const mode = ofOneself ? await findOwnDataMode(sql, resource.name) : undefined;
  const open = portalReach(resource) === 'write' && mode !== 'closed';
  // Categories have been looked at for the fields; screens have theirs.
  const fields = own.map((definition) => ({
    ...inWords(definition, known, language, open),
    section: definition.section,
  }));
  const { blocks, panes } = arrange(
    fields.map((field) => ({ ...field, categories: [] })),
    screens,
    categories?.get(owner ?? 0) ?? new Set(),
  );
  const titled = ({ key, title, columns, fields: some }: Block<(typeof fields)[number]>): PortalBlock => ({
    key,
    title: typeof title === 'string' ? title : labelOf(title, language, title?.tr ?? ''),
    columns,
    fields: some.map(({ section: _, ...field }) => {
      const { categories: __, ...rest } = field as typeof field & { readonly categories?: unknown };
      return rest;
    }),
  });
  return {
    blocks: blocks.map(titled),
    panes: panes.map((pane) => ({
      key: pane.key,
      title: labelOf(pane.title, language, pane.title.tr ?? pane.name),
      blocks: pane.blocks.map(titled),
    })),
    reviewed: mode === 'request',
  };
}
