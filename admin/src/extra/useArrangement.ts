import { arrange, type Arrangement } from '@ortak/kernel/extra';
import { useMemo } from 'react';
import type { Definition } from './definition';
import { useCategories } from './useCategories';
import { useDefinitions, useScreens } from './useDefinitions';

/**
 * Where the extra fields of a record stand, by screens and sections, for the categories that its member has now.
 * @param values of the record, or of its form
 */
export const useArrangement = (
  resource: string,
  values: Readonly<Record<string, unknown>> | undefined,
): Arrangement<Definition> & { readonly any: boolean } => {
  const { fields } = useDefinitions(resource);
  const { screens } = useScreens(resource);
  const needed =
    fields.some(({ categories }) => categories.length > 0) ||
    screens.some(({ categories }) => categories.length > 0);
  const categories = useCategories(resource, values, needed);
  return useMemo(
    () => ({ ...arrange(fields, screens, categories), any: fields.length > 0 }),
    [fields, screens, categories],
  );
};
