import { useMemo } from 'react';
import type { Filter } from '../components/list/filters';
import { useLanguage } from '../i18n/text';
import { optionName, type Definition } from './definition';
import { useDefinitions } from './useDefinitions';

const source = ({ key }: Definition): string => `extra.${key}`;

/** What a list can be narrowed by with an extra field. */
const filterOf = (definition: Definition, nameOfOption: (value: string) => string): Filter => {
  const common = { source: source(definition) };
  switch (definition.type) {
    case 'choice':
    case 'choices':
      return {
        ...common,
        kind: 'options',
        options: definition.options.map(({ value }) => ({ id: value, name: nameOfOption(value) })),
      };
    case 'boolean':
      return { ...common, kind: 'either' };
    case 'date':
      return { ...common, kind: 'dates' };
    case 'money':
      return { ...common, kind: 'amounts', currency: definition.currency ?? 'TRY' };
    case 'integer':
      return { ...common, kind: 'numbers', whole: true };
    case 'decimal':
      return { ...common, kind: 'numbers', whole: false };
    case 'member':
      return { ...common, kind: 'reference', reference: 'members' };
    case 'file':
      return { ...common, kind: 'reference', reference: 'documents' };
    default:
      return { ...common, kind: 'text' };
  }
};

/** Filters by the extra fields of a resource; those that are made for filtering first. */
export const useExtraFilters = (resource: string): readonly Filter[] => {
  const { fields } = useDefinitions(resource);
  const language = useLanguage();
  return useMemo(
    () =>
      [...fields]
        .sort((a, b) => Number(b.filterable) - Number(a.filterable))
        .map((field) => filterOf(field, (value) => optionName(field, value, language))),
    [fields, language],
  );
};

type Values = Readonly<Record<string, unknown>>;

/** Filter values as a form holds them: `{'extra.risk': 'a'}` becomes `{extra: {risk: 'a'}}`. */
export const nestExtra = (values: Values): Record<string, unknown> => {
  const nested: Record<string, unknown> = {};
  const extra: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values))
    if (key.startsWith('extra.')) extra[key.slice('extra.'.length)] = value;
    else nested[key] = value;
  return Object.keys(extra).length ? { ...nested, extra } : nested;
};

/** Filter values as the API takes them. */
export const flattenExtra = (values: Values): Record<string, unknown> => {
  const { extra, ...rest } = values;
  if (typeof extra !== 'object' || extra === null) return rest;
  const flat = Object.entries(extra).filter(
    ([, value]) => value !== '' && value !== null && value !== undefined,
  );
  return {
    ...rest,
    ...Object.fromEntries(
      flat
        .filter(([, value]) => !Array.isArray(value) || value.length > 0)
        .map(([key, value]) => [`extra.${key}`, value as unknown]),
    ),
  };
};
