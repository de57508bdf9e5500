import type { FieldError } from '@ortak/kernel/api';
import type { ScreenSection, ScreenTab } from '@ortak/kernel/extra';
import { readLabels } from './check-definition';
import { keyPattern, type Definition } from './definition';

const mostTabs = 20;
const mostSections = 50;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads the tabs of a screen: each with sections, each with fields of the entity, no field twice.
 * @returns the tabs in their one form, and every error with its path
 */
export function readTabs(
  value: unknown,
  fields: readonly Definition[],
): { readonly tabs: readonly ScreenTab[]; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const known = new Map(fields.map((field) => [field.key, field]));
  const used = new Set<string>();
  const list = (given: unknown, path: string, most: number): readonly unknown[] => {
    if (given === undefined || given === null) return [];
    if (!Array.isArray(given)) errors.push({ path, code: 'notList' });
    else if (given.length > most) errors.push({ path, code: 'tooMany', params: { max: most } });
    else return given as unknown[];
    return [];
  };
  const readKey = (given: unknown, path: string, taken: Set<string>, fallback: string): string => {
    const key = given === undefined || given === null || given === '' ? fallback : String(given);
    if (!keyPattern.test(key)) errors.push({ path, code: 'notKey' });
    if (taken.has(key)) errors.push({ path, code: 'notUnique' });
    taken.add(key);
    return key;
  };
  const readFields = (given: unknown, path: string): string[] =>
    list(given, path, 500).flatMap((item, index) => {
      const at = `${path}.${index}`;
      if (typeof item !== 'string' || !known.has(item)) {
        errors.push({ path: at, code: 'unknownKey', params: { key: String(item).slice(0, 63) } });
        return [];
      }
      if (used.has(item)) {
        errors.push({ path: at, code: 'fieldTwice', params: { key: item } });
        return [];
      }
      used.add(item);
      return [item];
    });
  const tabKeys = new Set<string>();
  const tabs = list(value, 'tabs', mostTabs).flatMap((tab, tabIndex): ScreenTab[] => {
    const path = `tabs.${tabIndex}`;
    if (!isObject(tab)) {
      errors.push({ path, code: 'notObject' });
      return [];
    }
    const sectionKeys = new Set<string>();
    return [
      {
        key: readKey(tab.key, `${path}.key`, tabKeys, `tab${tabIndex + 1}`),
        labels: readLabels(tab.labels, `${path}.labels`, errors),
        sections: list(tab.sections, `${path}.sections`, mostSections).flatMap(
          (section, index): ScreenSection[] => {
            const at = `${path}.sections.${index}`;
            if (!isObject(section)) {
              errors.push({ path: at, code: 'notObject' });
              return [];
            }
            const columns = section.columns ?? 2;
            if (columns !== 1 && columns !== 2 && columns !== 3)
              errors.push({ path: `${at}.columns`, code: 'notOneOf', params: { values: '1, 2, 3' } });
            return [
              {
                key: readKey(section.key, `${at}.key`, sectionKeys, `section${index + 1}`),
                labels: readLabels(section.labels, `${at}.labels`, errors),
                columns: columns as 1 | 2 | 3,
                fields: readFields(section.fields, `${at}.fields`),
              },
            ];
          },
        ),
      },
    ];
  });
  return { tabs, errors };
}

/** Stored tabs without the fields that are not among these. */
export const onlyFields = (tabs: unknown, keys: ReadonlySet<string>): readonly ScreenTab[] =>
  ((tabs ?? []) as readonly ScreenTab[]).map((tab) => ({
    ...tab,
    sections: tab.sections.map((section) => ({
      ...section,
      fields: section.fields.filter((key) => keys.has(key)),
    })),
  }));
