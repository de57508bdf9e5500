import type { PortalField } from '@ortak/kernel/extra';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { getOne } from '../../api/resource';
import { useWords } from '../../i18n/use-words';
import { Amount } from '../ui/Amount';

/** The name of a member or document that a field leads to; nothing while it is not known, or not for the reader. */
const RecordName = ({ resource, id }: { resource: 'members' | 'documents'; id: number }) => {
  const query = useQuery({
    queryKey: [resource, 'name', id],
    queryFn: ({ signal }) => getOne<{ name?: string; title?: string }>(resource, id, { signal }),
    retry: false,
  });
  return <>{query.data?.name ?? query.data?.title ?? '–'}</>;
};

/** The value of an extra field for reading: options by their names, links, figures as everywhere else. */
export const ExtraValue = ({ field, value }: { field: PortalField; value: unknown }) => {
  const { t, phone, date, decimal, number } = useWords();
  if (value === null || value === undefined || value === '') return <>–</>;
  const nameOf = (one: unknown) => field.options.find((option) => option.value === one)?.label ?? String(one);
  switch (field.type) {
    case 'choice':
      return <>{nameOf(value)}</>;
    case 'choices':
      return <>{(value as readonly unknown[]).map(nameOf).join(', ')}</>;
    case 'money':
      return <Amount minor={Number(value)} currency={field.currency ?? 'TRY'} />;
    case 'integer':
      return <>{number(Number(value))}</>;
    case 'decimal':
      return <>{decimal(String(value))}</>;
    case 'date':
      return <>{date(String(value), 'long')}</>;
    case 'boolean':
      return <>{t(value === true ? 'portal.extra.yes' : 'portal.extra.no')}</>;
    case 'phone':
      return <Link href={`tel:${String(value)}`}>{phone(String(value))}</Link>;
    case 'email':
      return <Link href={`mailto:${String(value)}`}>{String(value)}</Link>;
    case 'url':
      return /^https?:\/\//i.test(String(value)) ? (
        <Link href={String(value)} target="_blank" rel="noreferrer">
          {String(value).replace(/^https?:\/\//, '')}
        </Link>
      ) : (
        <>{String(value)}</>
      );
    case 'member':
    case 'file':
      return <RecordName resource={field.type === 'member' ? 'members' : 'documents'} id={Number(value)} />;
    case 'longtext':
      return <span style={{ whiteSpace: 'pre-line' }}>{String(value)}</span>;
    default:
      return <>{String(value)}</>;
  }
};
