import type { Core } from '@strapi/strapi';
import type {
  Dependencies,
  ResourceDeclaration,
  Write,
} from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { takesExtra } from '@ortak/plugin-simple-rest/server/services/registry';
import { readLabels } from '../domain/check-definition';
import { readTabs } from '../domain/check-screen';
import { loadDefinitions } from '../repositories/definitions';
import type { Catalog } from '../services/catalog';
import { entityName } from './field-definitions';

const json = (value: unknown): unknown =>
  typeof value === 'string' ? (JSON.parse(value) as unknown) : value;

async function checkScreens(
  registry: Registry,
  { sql }: Dependencies,
  writes: readonly Write[],
): Promise<void> {
  const definitions = await loadDefinitions(sql);
  for (const { values, before, errors } of writes) {
    const entity = String(values.entity ?? before?.entity ?? '');
    const resource = registry.plain(entity);
    if (resource === undefined || !takesExtra(resource)) {
      if (entity !== '') errors.push({ path: 'entity', code: 'unknownResource', params: { key: entity } });
      continue;
    }
    if (before !== undefined && before.entity !== entity) errors.push({ path: 'entity', code: 'readOnly' });
    if ('labels' in values) values.labels = JSON.stringify(readLabels(json(values.labels), 'labels', errors));
    if (!('tabs' in values)) continue;
    const own = definitions.filter((definition) => definition.entity === entity && !definition.archived);
    const read = readTabs(json(values.tabs), own);
    errors.push(...read.errors);
    values.tabs = JSON.stringify(read.tabs);
  }
}

/** How the extra fields of an entity stand on its pages: tabs, sections and columns, for all or for members of certain categories. */
export const screensOf = (strapi: Core.Strapi): ResourceDeclaration => {
  const registry = (): Registry => strapi.plugin('simple-rest').service('registry') as Registry;
  const catalog = (): Catalog => strapi.plugin('parametric').service('catalog') as Catalog;
  return {
    name: 'screens',
    uid: 'plugin::parametric.screen',
    actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
    forms: { entity: (text) => entityName(text, registry().names()) },
    search: `app.fold(t."name")`,
    sort: ['order', 'ASC'],
    label: 'name',
    hooks: {
      prepare: (dependencies, writes) => checkScreens(registry(), dependencies, writes),
      // The portal's forms come from the catalog.
      settle: () => Promise.resolve(catalog().expectChange()),
      remove: () => Promise.resolve(catalog().expectChange()),
    },
  };
};
