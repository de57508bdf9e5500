import type { Labels } from '../i18n';
import { isFor } from './definition';

export interface ScreenSection {
  readonly key: string;
  readonly labels: Labels;
  /** In how many columns its fields stand on a wide screen. */
  readonly columns: 1 | 2 | 3;
  /** Keys of fields, in order. */
  readonly fields: readonly string[];
}

export interface ScreenTab {
  readonly key: string;
  readonly labels: Labels;
  readonly sections: readonly ScreenSection[];
}

/** How extra fields stand on the pages of a record. */
export interface Screen {
  readonly id: number;
  readonly labels: Labels;
  /** What it is called where it has no label. */
  readonly name: string;
  readonly categories: readonly number[];
  readonly tabs: readonly ScreenTab[];
}

/** As much of a definition as its place needs. */
export interface Placed {
  readonly key: string;
  readonly section: string | null;
  readonly categories: readonly number[];
}

/** Fields that stand together under one heading. */
export interface Block<T> {
  /** Unique among the blocks of an arrangement. */
  readonly key: string;
  /** The heading: names by language, the text of `section`, or nothing. */
  readonly title: Labels | string | null;
  readonly columns: 1 | 2 | 3;
  readonly fields: readonly T[];
}

/** A tab of a record's page. */
export interface Pane<T> {
  readonly key: string;
  readonly title: Labels;
  /** What it is called where it has no label. */
  readonly name: string;
  readonly blocks: readonly Block<T>[];
}

/** Where the extra fields of one record stand: on the page itself, and on tabs of their own. */
export interface Arrangement<T> {
  readonly blocks: readonly Block<T>[];
  readonly panes: readonly Pane<T>[];
}

/** Fields by their `section`, in their order; those without one first. */
function blocksBySection<T extends Placed>(fields: readonly T[]): Block<T>[] {
  const sections = new Map<string, T[]>();
  for (const field of fields) {
    const name = field.section ?? '';
    const known = sections.get(name);
    if (known === undefined) sections.set(name, [field]);
    else known.push(field);
  }
  return [...sections]
    .sort(([a], [b]) => Number(a !== '') - Number(b !== ''))
    .map(([name, own]) => ({
      key: `section:${name}`,
      title: name === '' ? null : name,
      columns: 2 as const,
      fields: own,
    }));
}

/**
 * Where the extra fields of a record stand. Screens that fit the record come first, in their order: one with a single tab
 * stands on the page itself, one with several makes tabs. Fields that are on no screen at all follow by `section`.
 * @param fields the fields of the entity that are not archived, in their order
 * @param screens every screen of the entity, in their order
 * @param categories those of the record's member, with all that stand above them
 */
export function arrange<T extends Placed>(
  fields: readonly T[],
  screens: readonly Screen[],
  categories: ReadonlySet<number>,
): Arrangement<T> {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const placed = new Set<string>();
  const blocks: Block<T>[] = [];
  const panes: Pane<T>[] = [];
  for (const screen of screens.filter((one) => isFor(one, categories))) {
    for (const tab of screen.tabs) {
      const own = tab.sections.flatMap((section): Block<T>[] => {
        const shown = section.fields.flatMap((key) => {
          const field = placed.has(key) ? undefined : byKey.get(key);
          return field !== undefined && isFor(field, categories) ? [field] : [];
        });
        for (const { key } of shown) placed.add(key);
        return shown.length === 0
          ? []
          : [
              {
                key: `${screen.id}:${tab.key}:${section.key}`,
                title: section.labels,
                columns: section.columns,
                fields: shown,
              },
            ];
      });
      if (own.length === 0) continue;
      if (screen.tabs.length === 1) blocks.push(...own);
      else
        panes.push({
          key: `extra-${screen.id}-${tab.key}`,
          title: tab.labels,
          name: screen.name,
          blocks: own,
        });
    }
  }
  const onScreens = new Set(
    screens.flatMap(({ tabs }) =>
      tabs.flatMap(({ sections }) => sections.flatMap((section) => section.fields)),
    ),
  );
  const rest = fields.filter((field) => !onScreens.has(field.key) && isFor(field, categories));
  return { blocks: [...blocks, ...blocksBySection(rest)], panes };
}
