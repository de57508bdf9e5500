import type { Dependencies } from '@ortak/plugin-simple-rest/server/domain/resource';
import { definitionOf } from '@ortak/plugin-simple-rest/server/services/build-definition';
import {
  canonical,
  type DefinitionItem,
  type DefinitionPart,
  type Definitions,
} from '@ortak/plugin-simple-rest/server/services/definitions';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { Refusal, type FieldError } from '@ortak/kernel/api';
import { findPublished, type PublishedForm } from '../repositories/forms';

/** What a version freezes. */
const content = ['sections', 'bands', 'formula', 'validForMonths'] as const;
const states = ['draft', 'published', 'retired'];

const contentOf = (item: object): Record<string, unknown> =>
  Object.fromEntries(content.map((name) => [name, (item as Record<string, unknown>)[name] ?? null]));
const same = (a: object, b: object): boolean => canonical(contentOf(a)) === canonical(contentOf(b));

/** Categories travel as a relation, by their keys; the audience names them by their ids as well. */
function withoutIds(item: DefinitionItem): DefinitionItem {
  const { categories: _categories, ...audience } = (item.audience ?? {}) as Record<string, unknown>;
  return { ...item, audience };
}

/** What was published, where the draft has gone on since; null where the form stands as it was published. */
const publishedOf = (item: DefinitionItem, found: PublishedForm | undefined): object | null =>
  found === undefined || found.version === null || same(item, found) ? null : contentOf(found);

interface Step {
  readonly index: number;
  readonly item: DefinitionItem;
}

/**
 * How analysis forms travel: by their code, with the version that is answered now and the draft that goes on from it. Earlier
 * versions stay at home: only analyses speak of them, and those are no definitions.
 */
export function analysisFormsPart(registry: Registry, definitions: Definitions): DefinitionPart {
  const part = definitionOf(registry, definitions, {
    resource: 'analysis-forms',
    key: 'code',
    after: ['categories'],
    without: ['status', 'changed', 'publishedVersion'],
    also: ['status', 'publish'],
    tidy: withoutIds,
  });

  /** Writes in one go; what is refused is told at the item's place among all. */
  async function write(
    dependencies: Dependencies,
    steps: readonly Step[],
    change: (item: DefinitionItem) => Record<string, unknown>,
  ): Promise<void> {
    if (steps.length === 0) return;
    const items = steps.map(({ item }): DefinitionItem => {
      const { published: _published, status: _status, ...own } = item;
      return { ...own, ...change(item), key: item.key };
    });
    try {
      await part.apply(dependencies, { added: items, changed: [] });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal(
        error.status,
        error.code,
        error.params,
        error.errors.map((one) => {
          const [at = '', ...rest] = one.path.split('.');
          return { ...one, path: [steps[Number(at)]?.index ?? at, ...rest].join('.') };
        }),
      );
    }
  }

  async function read(dependencies: Dependencies): Promise<DefinitionItem[]> {
    const published = await findPublished(dependencies.sql);
    return (await part.read(dependencies)).map((item) => {
      const found = published.get(item.key);
      return { ...item, status: found?.status ?? 'draft', published: publishedOf(item, found) };
    });
  }

  return {
    ...part,
    read,
    check: ({ status, published }): FieldError[] => [
      ...(status === undefined || states.includes(status as string)
        ? []
        : [{ path: 'status', code: 'notOneOf', params: { values: states.join(', ') } }]),
      ...(published === undefined ||
      published === null ||
      (typeof published === 'object' && !Array.isArray(published))
        ? []
        : [{ path: 'published', code: 'notObject' }]),
    ],
    async apply(dependencies, { added, changed }) {
      const here = await findPublished(dependencies.sql);
      const steps = [...added, ...changed].map((item, index): Step => ({ item, index }));
      const draft = steps.filter(({ item: { status } }) => status === undefined || status === 'draft');
      const live = steps.filter((step) => !draft.includes(step));
      const atOnce = live.filter(({ item: { published } }) => !published);
      const gone = live.filter(({ item: { published } }) => Boolean(published));
      /** Whether what the file calls published is another version than the one that is answered here. */
      const isNew = (item: DefinitionItem, what: object): boolean => {
        const found = here.get(item.key);
        return found?.status !== 'published' || !same(found, what);
      };
      await write(dependencies, draft, ({ status }) => (status === undefined ? {} : { status }));
      await write(
        dependencies,
        gone.filter(({ item }) => isNew(item, item.published as object)),
        (item) => ({ ...contentOf(item.published as object), publish: true }),
      );
      await write(dependencies, gone, () => ({}));
      await write(dependencies, atOnce, (item) => (isNew(item, item) ? { publish: true } : {}));
      await write(
        dependencies,
        live.filter(({ item: { status } }) => status === 'retired'),
        () => ({ status: 'retired' }),
      );
    },
  };
}
