import { Link } from '@mui/material';
import { Fragment } from 'react';
import { useTranslate } from 'react-admin';
import { Amount, Day, Nothing } from '../components/figures';
import { PhoneText } from '../components/record/PhoneText';
import { RecordName } from '../audit-entries/RecordName';
import { RecordLink } from '../components/columns';
import { useFormat, useLanguage } from '../i18n/text';
import { optionName, type Definition } from './definition';

interface ExtraValueProps {
  definition: Definition;
  value: unknown;
  /** In a table: nothing that can be clicked, nothing over several lines. */
  plain?: boolean;
}

const Web = ({ address, plain }: { address: string; plain: boolean }) => {
  const shown = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  // Only what the server takes as a web address is a link.
  return plain || !/^https?:\/\//i.test(address) ? (
    <>{shown}</>
  ) : (
    <Link href={address} target="_blank" rel="noreferrer">
      {shown}
    </Link>
  );
};

/** The value of an extra field for reading: names of choices and records, links, figures as everywhere else. */
export const ExtraValue = ({ definition, value, plain = false }: ExtraValueProps) => {
  const language = useLanguage();
  const format = useFormat();
  const translate = useTranslate();
  if (value === null || value === undefined || value === '') return <Nothing />;
  switch (definition.type) {
    case 'choice':
      return <>{optionName(definition, String(value), language)}</>;
    case 'choices':
      return (
        <>
          {(Array.isArray(value) ? value : [value]).map((one, at) => (
            <Fragment key={String(one)}>
              {at > 0 && ', '}
              {optionName(definition, String(one), language)}
            </Fragment>
          ))}
        </>
      );
    case 'money':
      return <Amount minor={value as number} currency={definition.currency ?? 'TRY'} />;
    case 'integer':
      return <>{format.number(Number(value))}</>;
    case 'decimal':
      return <>{format.decimal(value as string)}</>;
    case 'date':
      return <Day date={String(value)} />;
    case 'boolean':
      return <>{translate(`ra.boolean.${String(value)}`)}</>;
    case 'phone':
      return <PhoneText number={String(value)} plain={plain} />;
    case 'email':
      return plain ? <>{String(value)}</> : <Link href={`mailto:${String(value)}`}>{String(value)}</Link>;
    case 'url':
      return <Web address={String(value)} plain={plain} />;
    case 'member':
      return plain ? (
        <RecordName reference="members" id={Number(value)} />
      ) : (
        <RecordLink to={`/members/${Number(value)}/show`}>
          <RecordName reference="members" id={Number(value)} />
        </RecordLink>
      );
    case 'file':
      return <RecordName reference="documents" id={Number(value)} />;
    case 'longtext':
      return plain ? (
        <>{String(value).slice(0, 120)}</>
      ) : (
        <span style={{ whiteSpace: 'pre-line' }}>{String(value)}</span>
      );
    default:
      return <>{String(value)}</>;
  }
};
