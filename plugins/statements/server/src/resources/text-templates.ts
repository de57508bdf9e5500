import { ofCompany, templateKinds, type TemplateKind } from '@ortak/kernel/templates';
import type {
  Dependencies,
  ResourceDeclaration,
  Write,
} from '@ortak/plugin-simple-rest/server/domain/resource';
import { findMemberFields, findTemplateKeys } from '../repositories/templates';
import { checkTexts, placeholdersOf } from '../domain/placeholders';

const after = ({ values, before }: Write, name: string): unknown =>
  (name in values ? values[name] : before?.[name]) ?? null;

const text = (write: Write, name: string): string | null => {
  const value = after(write, name);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
};

/** One template of a kind, a language and a company; its placeholders are those that there are. */
async function checkTemplates({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const extra = (await findMemberFields(sql)).map(({ key }) => key);
  const others = await findTemplateKeys(sql);
  for (const write of writes) {
    const { errors, id, before } = write;
    const kind = after(write, 'kind') as TemplateKind;
    if (!templateKinds.includes(kind)) continue;
    if (before !== undefined && before.kind !== kind) errors.push({ path: 'kind', code: 'readOnly' });
    const language = after(write, 'language');
    const company = after(write, 'company');
    if (company !== null && !ofCompany(kind)) errors.push({ path: 'company', code: 'notForType' });
    const twin = others.some(
      (one) => one.id !== id && one.kind === kind && one.language === language && one.company === company,
    );
    if (twin) errors.push({ path: 'language', code: 'notUnique', status: 409 });
    const texts = { subject: text(write, 'subject'), text: text(write, 'text'), foot: text(write, 'foot') };
    errors.push(...checkTexts(kind, texts, placeholdersOf(kind, extra)));
  }
}

/** The words of mails and of the page of a statement, by language, and by company where one wants others. Kept by administrators. */
export const textTemplates: ResourceDeclaration = {
  name: 'text-templates',
  uid: 'plugin::statements.text-template',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: `app.fold(t."kind" || ' ' || coalesce(t."subject", '') || ' ' || coalesce(t."text", ''))`,
  sort: ['kind', 'ASC'],
  label: 'kind',
  hooks: { prepare: checkTemplates },
};
