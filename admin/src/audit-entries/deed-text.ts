import { useTranslate } from 'react-admin';
import { useText } from '../i18n/text';
import type { Deed } from './entry';

/** What a deed was, in a sentence of its own: "Changed 3 fields". */
export const useDeedText = () => {
  const t = useText();
  const translate = useTranslate();
  return ({ action, part, changes, entry }: Pick<Deed, 'action' | 'part' | 'changes' | 'entry'>): string => {
    const rows = entry.details?.rows;
    if (entry.record === null && typeof rows === 'number' && entry.kind === 'change')
      return t('history.created.bulk', { count: rows });
    const of = part === null ? 'record' : 'line';
    if (action === 'create') return t(`history.created.${of}`);
    if (action === 'delete') return t(`history.deleted.${of}`);
    if (action === 'update') return t(`history.changed.${of}`, { count: changes.length });
    return translate(`history.actions.${action}`, { _: action });
  };
};
