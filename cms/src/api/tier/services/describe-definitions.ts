import { Refusal, type FieldError } from '@ortak/kernel/api';
import type { DefinitionItem, DefinitionPart } from '@ortak/plugin-simple-rest/server/services/definitions';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { prepareRecords, storeRecords } from '@ortak/plugin-simple-rest/server/services/write-records';
import { checkLabels, type TierList } from '../domain/tier-entry';
import { keysOf } from '../domain/tier-keys';
import { findTiers, holdTiers } from '../repositories/tiers';

const fields = new Set(['key', 'code', 'name', 'labels', 'colour', 'order', 'parent']);

const refuse = (errors: readonly FieldError[]): Refusal =>
  new Refusal(400, 'invalidFields', { count: errors.length }, errors);

/** How a tree of categories or sectors travels: recognised by code or path, parents by their keys. */
export function tierDefinitions(registry: Registry, list: TierList): DefinitionPart {
  return {
    name: list,
    async ids({ sql }) {
      const nodes = await findTiers(sql, list);
      return new Map([...keysOf(nodes)].map(([id, key]) => [key, id]));
    },
    async read({ sql }) {
      const nodes = await findTiers(sql, list);
      const keys = keysOf(nodes);
      return nodes
        .map(({ id, parent, code, name, labels, colour, order }): DefinitionItem => ({
          key: keys.get(id) ?? '',
          parent: parent === null ? null : (keys.get(parent) ?? null),
          code,
          name,
          labels,
          colour,
          order,
        }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    },
    check(item) {
      return [
        ...Object.keys(item).flatMap((key): FieldError[] =>
          fields.has(key) ? [] : [{ path: key, code: 'unknownKey', params: { key } }],
        ),
        ...checkLabels(item.labels),
        ...(item.parent === undefined || item.parent === null || typeof item.parent === 'string'
          ? []
          : [{ path: 'parent', code: 'notText' }]),
      ];
    },
    async apply(dependencies, { added, changed }) {
      const { sql } = dependencies;
      await holdTiers(sql, list);
      const ids = new Map([...keysOf(await findTiers(sql, list))].map(([id, key]) => [key, id]));
      const fresh = new Set(added.map(({ key }) => key));
      let left = [...added, ...changed].map((item, index) => ({ item, index }));
      // A level at a time: what an entry stands below has its id before.
      while (left.length > 0) {
        const ready = left.filter(
          ({ item: { parent } }) => parent === undefined || parent === null || ids.has(parent as string),
        );
        if (ready.length === 0)
          throw refuse(left.map(({ index }) => ({ path: `${index}.parent`, code: 'notReferenced' })));
        const inputs = ready.map(({ item: { key, parent, ...rest } }) => {
          const id = fresh.has(key) ? undefined : ids.get(key);
          const above =
            parent === undefined ? {} : { parent: parent === null ? null : ids.get(parent as string) };
          return { ...(id === undefined ? {} : { id }), body: { ...rest, ...above } };
        });
        const prepared = await prepareRecords(registry, dependencies, registry.need(list), inputs);
        const wrong = prepared.writes.flatMap((write, place) =>
          write.errors.map((error) => ({ ...error, path: `${ready[place]?.index}.${error.path}` })),
        );
        if (wrong.length > 0) throw refuse(wrong);
        const stored = await storeRecords(registry, dependencies, prepared);
        ready.forEach(({ item: { key } }, place) => ids.set(key, stored[place] as number));
        left = left.filter((one) => !ready.includes(one));
      }
    },
  };
}
