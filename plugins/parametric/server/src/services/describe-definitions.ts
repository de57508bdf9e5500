import { definitionOf } from '@ortak/plugin-simple-rest/server/services/build-definition';
import {
  composeKey,
  readKey,
  type DefinitionItem,
  type DefinitionPart,
  type Definitions,
} from '@ortak/plugin-simple-rest/server/services/definitions';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import type { Dependencies } from '@ortak/plugin-simple-rest/server/domain/resource';
import { onlyFields } from '../domain/check-screen';
import { loadDefinitions } from '../repositories/definitions';

/** The key of the field on which a field's being shown depends: `members/kind`. */
function neededField({ key, shownIf }: DefinitionItem): string | null {
  const field = (shownIf as { field?: unknown } | null | undefined)?.field;
  const entity = readKey(key, 2)?.[0];
  return typeof field === 'string' && entity !== undefined ? composeKey([entity, field]) : null;
}

/** In one form, whether it was made in the console or through the API; a record that values begin with stays at home. */
const tidyField = (item: DefinitionItem): DefinitionItem => ({
  ...item,
  labels: item.labels ?? {},
  help: item.help ?? {},
  options: item.options ?? [],
  ...(item.type === 'member' || item.type === 'file' ? { default: null } : {}),
});

/** How extra fields travel: recognised by entity and key, categories by their keys, each behind the field that it waits for. */
export const fieldDefinitionsPart = (registry: Registry, definitions: Definitions): DefinitionPart =>
  definitionOf(registry, definitions, {
    resource: 'field-definitions',
    key: ['entity', 'key'],
    after: ['categories'],
    tidy: tidyField,
    needs: neededField,
  });

/** How screens travel: by entity and name. Fields that were archived since are on no screen any more, and stay at home. */
export function screensPart(registry: Registry, definitions: Definitions): DefinitionPart {
  const part = definitionOf(registry, definitions, {
    resource: 'screens',
    key: ['entity', 'name'],
    after: ['categories', 'field-definitions'],
  });
  return {
    ...part,
    async read(dependencies: Dependencies) {
      const active = (await loadDefinitions(dependencies.sql)).filter(({ archived }) => !archived);
      return (await part.read(dependencies)).map((item) => {
        const entity = readKey(item.key, 2)?.[0];
        const own = active.filter((field) => field.entity === entity).map(({ key }) => key);
        return { ...item, tabs: onlyFields(item.tabs, new Set(own)) };
      });
    },
  };
}
