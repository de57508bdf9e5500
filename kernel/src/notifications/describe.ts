import { formatDate } from '../i18n/format-date';
import { formatMoney } from '../i18n/format-number';
import { isolate } from '../i18n/isolate';
import type { Language } from '../i18n/languages';
import { translate, translateKnown } from '../i18n/translate';
import { notificationFacts, type NotificationKind } from './kinds';

/** What a thing is, as far as a line tells it. Amounts are minor units, dates plain dates. */
export type NotificationDetails =
  | {
      readonly kind: 'invoice';
      readonly number: string;
      readonly document: 'invoice' | 'credit-note';
      readonly amount: number;
      readonly currency: string;
      readonly dueDate: string | null;
    }
  | { readonly kind: 'payment'; readonly amount: number; readonly currency: string; readonly date: string }
  | { readonly kind: 'document' | 'announcement'; readonly title: string }
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'request';
      readonly status: 'approved' | 'refused';
      readonly fields: readonly string[];
    }
  | { readonly kind: 'analysis'; readonly form: string };

/** What somebody of the portal is told of. */
export interface Notification {
  readonly id: number;
  readonly kind: NotificationKind;
  readonly resource: string;
  readonly record: number;
  /** The instant, ISO 8601. */
  readonly at: string;
  readonly unread: boolean;
  /** Of which member it is, for who sees several. */
  readonly member: string | null;
  readonly details: NotificationDetails;
}

/** Extra fields have their labels in their definitions, which a line does not look up. */
const fieldName = (language: Language, field: string): string =>
  field.startsWith('extra.')
    ? translate(language, 'portal.extra.title')
    : (translateKnown(language, `portal.ownData.fields.${field}`) ?? field);

/** One line about a thing that happened, in a language, as portal and mail both say it. */
export function describeNotification(language: Language, details: NotificationDetails): string {
  const apart = (text: string): string => isolate(text, language);
  const money = (minor: number, currency: string): string =>
    apart(formatMoney(BigInt(minor), currency, language));
  switch (details.kind) {
    case 'invoice': {
      const facts = { number: apart(details.number), amount: money(details.amount, details.currency) };
      if (details.document === 'credit-note')
        return translate(language, 'portal.notifications.lines.creditNote', facts);
      return details.dueDate === null
        ? translate(language, 'portal.notifications.lines.invoice', facts)
        : translate(language, 'portal.notifications.lines.invoiceDue', {
            ...facts,
            date: apart(formatDate(details.dueDate, language, 'long')),
          });
    }
    case 'payment':
      return translate(language, 'portal.notifications.lines.payment', {
        amount: money(details.amount, details.currency),
        date: apart(formatDate(details.date, language, 'long')),
      });
    case 'document':
      return translate(language, 'portal.notifications.lines.document', { title: apart(details.title) });
    case 'announcement':
      return translate(language, 'portal.notifications.lines.announcement', { title: apart(details.title) });
    case 'note':
      return translate(language, 'portal.notifications.lines.note', { text: apart(details.text) });
    case 'analysis':
      return translate(language, 'portal.notifications.lines.analysis', { form: apart(details.form) });
    case 'request': {
      const names = new Set(details.fields.map((field) => fieldName(language, field)));
      const fields = [...names].map(apart).join(', ');
      return details.status === 'approved'
        ? translate(language, 'portal.notifications.lines.approved', { fields })
        : translate(language, 'portal.notifications.lines.refused', { fields });
    }
  }
}

/** Where the portal shows a thing: a path of it. */
export const notificationPath = ({ kind, record }: Pick<Notification, 'kind' | 'record'>): string =>
  notificationFacts[kind].path(record);
