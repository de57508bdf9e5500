import { useTranslateLabel } from 'react-admin';
import { nameOf } from '../extra/definition';
import { definitionAt } from '../extra/known-definitions';
import { useLanguage } from '../i18n/text';

/** What people call a field that a request names: an extra field by its own name. */
export const useFieldName = (resource: string): ((field: string) => string) => {
  const language = useLanguage();
  const translateLabel = useTranslateLabel();
  return (field) => {
    const definition = definitionAt(resource, field);
    return definition ? nameOf(definition, language) : String(translateLabel({ source: field, resource }));
  };
};
