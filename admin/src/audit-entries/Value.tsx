import { isLanguage, languages } from '@ortak/kernel/i18n';
import { Box } from '@mui/material';
import { Fragment } from 'react';
import { useTranslate } from 'react-admin';
import { Nothing } from '../components/figures';
import { ExtraValue } from '../extra/ExtraValue';
import { definitionAt } from '../extra/known-definitions';
import { useFormat, useText } from '../i18n/text';
import { RecordName } from './RecordName';
import { referenceOf } from './references';
import { choiceKeys } from './resource-nouns';

const MONEY = /^(annualSales|creditLimit|limit|net|tax|total|open|amount|debit|credit|target)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

interface ValueProps {
  resource: string;
  field: string;
  value: unknown;
  currency?: string | null | undefined;
}

/** One value of the past in words: names instead of ids, choices, dates and amounts as everywhere else. */
export const Value = ({ resource, field, value, currency }: ValueProps) => {
  const t = useText();
  const format = useFormat();
  const translate = useTranslate();
  if (value === null || value === undefined || value === '') return <Nothing />;
  const definition = definitionAt(resource, field);
  if (definition) return <ExtraValue definition={definition} value={value} plain />;
  if (Array.isArray(value)) {
    if (!value.length) return <Nothing />;
    if (value.some((item) => typeof item === 'object'))
      return <>{t('history.rows', { count: value.length })}</>;
    return (
      <>
        {value.map((item, i) => (
          <Fragment key={String(item)}>
            {i > 0 && ', '}
            <Value resource={resource} field={field} value={item} />
          </Fragment>
        ))}
      </>
    );
  }
  const reference = referenceOf(resource, field, value);
  if (reference) return <RecordName reference={reference} id={value as number} />;
  if (typeof value === 'boolean') return <>{t(value ? 'yes' : 'no')}</>;
  if (value === '***') return <Box component="em">{t('history.secret')}</Box>;
  if (MONEY.test(field) && (typeof value === 'number' || /^-?\d+$/.test(String(value))))
    return <>{format.amount(value as number, currency ?? 'TRY')}</>;
  if (typeof value === 'number') return <>{format.number(value)}</>;
  const text = String(value);
  if (DAY.test(text)) return <>{format.date(text)}</>;
  if (INSTANT.test(text)) return <>{format.instant(text)}</>;
  if (/language$/i.test(field) && isLanguage(text)) return <>{languages[text].name}</>;
  for (const key of choiceKeys(resource, field, text)) {
    const words = translate(key, { _: '' });
    if (words) return <>{words}</>;
  }
  return <>{text}</>;
};
