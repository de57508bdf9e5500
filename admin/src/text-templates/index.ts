import { currentLanguage } from '../i18n/i18nProvider';
import { translate, type MessageKey } from '@ortak/kernel/i18n';
import { lazily } from '../layout/lazily';
import type { TextTemplate } from './template';

const pages = () => import('./pages');

export default {
  list: lazily(pages, 'TextTemplateList'),
  edit: lazily(pages, 'TextTemplateEdit'),
  create: lazily(pages, 'TextTemplateCreate'),
  recordRepresentation: ({ kind }: TextTemplate) =>
    translate(currentLanguage(), `console.choices.templateKind.${kind}` as MessageKey),
};
