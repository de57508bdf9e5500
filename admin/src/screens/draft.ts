import type { ScreenSection, ScreenTab } from '@ortak/kernel/extra';
import type { Labels } from '@ortak/kernel/i18n';
import type { StoredScreen } from '../extra/definition';

/** A screen while it is designed. */
export interface Draft {
  readonly name: string;
  readonly labels: Labels;
  readonly categories: readonly number[];
  readonly portal: boolean;
  readonly tabs: readonly ScreenTab[];
}

/** A place in a screen: before the field at `index`, or at the end. */
export interface Place {
  readonly tab: string;
  readonly section: string;
  readonly index: number;
}

/** The first `tab1`, `tab2` … that is not taken. */
const freeKey = (prefix: string, taken: readonly string[]): string => {
  let count = taken.length + 1;
  while (taken.includes(`${prefix}${count}`)) count += 1;
  return `${prefix}${count}`;
};

const newSection = (taken: readonly ScreenSection[]): ScreenSection => ({
  key: freeKey(
    'section',
    taken.map(({ key }) => key),
  ),
  labels: {},
  columns: 2,
  fields: [],
});

/** What a new screen begins with. */
export const emptyDraft: Draft = {
  name: '',
  labels: {},
  categories: [],
  portal: true,
  tabs: [{ key: 'tab1', labels: {}, sections: [newSection([])] }],
};

export const draftOf = ({ name, labels, categories, portal, tabs }: StoredScreen): Draft => ({
  name,
  labels,
  categories,
  portal,
  tabs,
});

export const mapTab = (draft: Draft, tab: string, change: (tab: ScreenTab) => ScreenTab): Draft => ({
  ...draft,
  tabs: draft.tabs.map((one) => (one.key === tab ? change(one) : one)),
});

export const mapSection = (
  draft: Draft,
  tab: string,
  section: string,
  change: (section: ScreenSection) => ScreenSection,
): Draft =>
  mapTab(draft, tab, (one) => ({
    ...one,
    sections: one.sections.map((part) => (part.key === section ? change(part) : part)),
  }));

/** Keys of every field that the screen has. */
export const fieldsOf = ({ tabs }: Pick<Draft, 'tabs'>): string[] =>
  tabs.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields));

/** Where a field stands; undefined when it is not on the screen. */
export const placeOf = ({ tabs }: Draft, key: string): Place | undefined => {
  for (const tab of tabs)
    for (const section of tab.sections) {
      const index = section.fields.indexOf(key);
      if (index >= 0) return { tab: tab.key, section: section.key, index };
    }
  return undefined;
};

/** Without a field. */
export const takeOff = (draft: Draft, key: string): Draft => ({
  ...draft,
  tabs: draft.tabs.map((tab) => ({
    ...tab,
    sections: tab.sections.map((section) => ({
      ...section,
      fields: section.fields.filter((one) => one !== key),
    })),
  })),
});

/** With a field at a place, wherever it was before. */
export function putAt(draft: Draft, key: string, { tab, section, index }: Place): Draft {
  const before = placeOf(draft, key);
  // Taking it out moves what follows in its own section by one.
  const same = before?.tab === tab && before.section === section;
  const at = same && before.index < index ? index - 1 : index;
  return mapSection(takeOff(draft, key), tab, section, (one) => ({
    ...one,
    fields: [...one.fields.slice(0, at), key, ...one.fields.slice(at)],
  }));
}

/** A field one place further or back; at the end of a section it passes into the next one of the same tab. */
export function step(draft: Draft, key: string, by: number): Draft {
  const place = placeOf(draft, key);
  const tab = draft.tabs.find((one) => one.key === place?.tab);
  if (!place || !tab) return draft;
  const at = tab.sections.findIndex((one) => one.key === place.section);
  const own = tab.sections[at]?.fields.length ?? 0;
  const inside = place.index + by;
  if (inside >= 0 && inside < own)
    return putAt(draft, key, { ...place, index: by > 0 ? inside + 1 : inside });
  const next = tab.sections[at + Math.sign(by)];
  if (!next) return draft;
  return putAt(draft, key, { tab: tab.key, section: next.key, index: by > 0 ? 0 : next.fields.length });
}

export const addTab = (draft: Draft): Draft => ({
  ...draft,
  tabs: [
    ...draft.tabs,
    {
      key: freeKey(
        'tab',
        draft.tabs.map(({ key }) => key),
      ),
      labels: {},
      sections: [newSection([])],
    },
  ],
});

export const removeTab = (draft: Draft, key: string): Draft => ({
  ...draft,
  tabs: draft.tabs.filter((tab) => tab.key !== key),
});

/** A tab one place to the left (-1) or right (1). */
export function moveTab(draft: Draft, key: string, by: number): Draft {
  const at = draft.tabs.findIndex((tab) => tab.key === key);
  const tab = draft.tabs[at];
  const to = at + by;
  if (!tab || to < 0 || to >= draft.tabs.length) return draft;
  const rest = draft.tabs.filter((one) => one !== tab);
  return { ...draft, tabs: [...rest.slice(0, to), tab, ...rest.slice(to)] };
}

export const addSection = (draft: Draft, tab: string): Draft =>
  mapTab(draft, tab, (one) => ({ ...one, sections: [...one.sections, newSection(one.sections)] }));

export const removeSection = (draft: Draft, tab: string, section: string): Draft =>
  mapTab(draft, tab, (one) => ({ ...one, sections: one.sections.filter(({ key }) => key !== section) }));

/** Sections of a tab in another order. */
export const orderSections = (draft: Draft, tab: string, keys: readonly string[]): Draft =>
  mapTab(draft, tab, (one) => ({
    ...one,
    sections: keys.flatMap((key) => one.sections.filter((section) => section.key === key)),
  }));

/** Whether two drafts are one. */
export const same = (a: Draft, b: Draft): boolean => JSON.stringify(a) === JSON.stringify(b);
