import { useMemo } from 'react';
import { nameOf, type Definition } from '../../extra/definition';
import { useDefinitions } from '../../extra/useDefinitions';
import { useLanguage } from '../../i18n/text';

/** A column for what an administrator added while the program runs. */
export interface RunTimeColumn {
  readonly source: string;
  readonly label: string;
  /** Whether the list shows it unless somebody chose otherwise. */
  readonly listed: boolean;
  readonly definition: Definition;
}

const NONE: readonly RunTimeColumn[] = [];

/** The extra fields of a resource as columns; none where the columns of a table cannot be chosen. */
export const useRunTimeColumns = (
  resource: string | undefined,
  enabled: boolean,
): readonly RunTimeColumn[] => {
  const language = useLanguage();
  const { fields } = useDefinitions(resource ?? '');
  return useMemo(
    () =>
      enabled
        ? fields.map((definition) => ({
            source: `extra.${definition.key}`,
            label: nameOf(definition, language),
            listed: definition.listed,
            definition,
          }))
        : NONE,
    [enabled, fields, language],
  );
};
