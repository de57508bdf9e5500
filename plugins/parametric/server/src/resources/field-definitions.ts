import type { Core } from '@strapi/strapi';
import { Refusal } from '@ortak/kernel/api';
import type { JobWorker } from '@ortak/plugin-jobs/server/services/worker';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import type { Hooks, ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { findDefinition } from '../repositories/definitions';
import { isHeld } from '../repositories/stored-values';
import type { Catalog } from '../services/catalog';
import { checkDefinitions } from '../services/check-definitions';

/** An entity may be named as one of its records: `member` is `members`. */
export function entityName(text: string, names: readonly string[]): string {
  if (names.includes(text)) return text;
  const plural = text === 'person' ? 'people' : text === 'company' ? 'companies' : `${text}s`;
  return names.includes(plural) ? plural : text;
}

const built = (column: string): string =>
  `select b.${column} from parametric.index_builds b where b.definition_id = t.id`;

/** How far the index of a filterable field is: built in the background, and of use from then on. */
const computed: readonly Field[] = [
  {
    name: 'indexState',
    type: 'choice',
    choices: ['none', 'waiting', 'building', 'ready', 'failed'],
    sql: `coalesce((${built('state')}), 'none')`,
  },
  { name: 'indexDone', type: 'bigint', sql: built('done') },
  { name: 'indexTotal', type: 'bigint', sql: built('total') },
  { name: 'indexError', type: 'text', sql: built('error') },
];

function hooksOf(strapi: Core.Strapi): Hooks {
  const registry = (): Registry => strapi.plugin('simple-rest').service('registry') as Registry;
  const catalog = (): Catalog => strapi.plugin('parametric').service('catalog') as Catalog;
  return {
    prepare: (dependencies, writes) => checkDefinitions(registry(), dependencies, writes),
    async settle({ sql }, written) {
      catalog().expectChange();
      const worker = strapi.plugin('jobs').service('worker') as JobWorker;
      for (const { id, created, write } of written) {
        const { values, before } = write;
        const asked = ['filterable', 'unique', 'archived', 'type'].some(
          (name) => name in values && values[name] !== (before?.[name] ?? false),
        );
        if (created ? values.filterable === true || values.unique === true : asked)
          await worker.enqueueIn(
            sql,
            'extra-indexes',
            { definition: id },
            { jobKey: `extra-indexes-${id}`, queueName: 'extra-indexes' },
          );
      }
    },
    /** A field with values is archived; only one that nobody has filled can go. */
    async remove({ sql }, id) {
      const definition = await findDefinition(sql, id);
      if (definition === undefined) return;
      const resource = registry().plain(definition.entity);
      if (resource !== undefined && (await isHeld(sql, resource.shape.table, definition.storedAs)))
        throw new Refusal(409, 'fieldInUse');
      catalog().expectChange();
      const worker = strapi.plugin('jobs').service('worker') as JobWorker;
      await worker.enqueueIn(
        sql,
        'extra-indexes',
        { definition: id, entity: definition.entity },
        { queueName: 'extra-indexes' },
      );
    },
  };
}

/** Fields that administrators add to records. Live everywhere as soon as they are saved. */
export const fieldDefinitionsOf = (strapi: Core.Strapi): ResourceDeclaration => {
  const names = (): readonly string[] =>
    (strapi.plugin('simple-rest').service('registry') as Registry).names();
  return {
    name: 'field-definitions',
    uid: 'plugin::parametric.field-definition',
    actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
    readOnly: ['storedAs'],
    hidden: ['storedAs'],
    forms: { entity: (text) => entityName(text, names()) },
    search: `app.fold(t."key" || ' ' || coalesce(t."labels"::text, ''))`,
    sort: ['order', 'ASC'],
    label: 'key',
    computed,
    hooks: hooksOf(strapi),
  };
};
