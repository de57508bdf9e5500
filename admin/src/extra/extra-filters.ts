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
