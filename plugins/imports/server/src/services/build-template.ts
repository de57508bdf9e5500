import type { Actor, Language } from '@ortak/kernel/access';
import { Refusal } from '@ortak/kernel/api';
import { translateKnown } from '@ortak/kernel/i18n';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { writeWorkbook } from '@ortak/plugin-simple-rest/server/services/write-sheet';
import { templateColumns } from '../domain/template-columns';
import { mayImport } from './check-mapping';

export interface Template {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** As many sheets as a workbook of members reasonably has. */
const mostSheets = 10;

/**
 * An empty file for records of these resources, whose headings the wizard recognises. A csv has one resource.
 * @throws Refusal 400 for an unknown resource or format, 403 for one that the caller may not import
 */
export async function buildTemplate(
  { actor, registry }: { readonly actor: Actor; readonly registry: Registry },
  asked: { readonly names: readonly string[]; readonly format: string; readonly language: Language },
): Promise<Template> {
  const { names, format, language } = asked;
  const refuse = (path: string, code: string, params = {}): never => {
    throw new Refusal(400, 'badRequest', {}, [{ path, code, params }]);
  };
  if (format !== 'xlsx' && format !== 'csv') refuse('format', 'notOneOf', { values: 'csv, xlsx' });
  if (names.length > mostSheets || (format === 'csv' && names.length > 1))
    refuse('resources', 'imports.errors.oneResource');
  const sheets = names.map((name) => {
    const resource = registry.get(name);
    if (resource === undefined) return refuse('resources', 'unknownResource', { key: name });
    if (!mayImport(actor, resource)) throw new Refusal(403, 'forbidden');
    const columns = templateColumns(resource, language, (other) => registry.get(other));
    return { name: translateKnown(language, `api.resources.${name}`) ?? name, columns };
  });
  const name = `ortak-${names.join('-')}.${format}`;
  if (format === 'csv') {
    const headings = (sheets[0]?.columns ?? []).map((heading) => `"${heading.replaceAll('"', '""')}"`);
    // The mark tells spreadsheets that it is UTF-8.
    return { name, type: 'text/csv; charset=utf-8', content: Buffer.from(`\uFEFF${headings.join(',')}\r\n`) };
  }
  const content = await writeWorkbook(
    sheets.map((sheet) => ({
      name: sheet.name,
      columns: sheet.columns.map((header) => ({ header, kind: 'text' as const })),
      rows: [],
    })),
  );
  return { name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content };
}
