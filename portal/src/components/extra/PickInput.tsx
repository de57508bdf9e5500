import { useQuery } from '@tanstack/react-query';
import { getList } from '../../api/resource';
import { useWords } from '../../i18n/use-words';
import { SelectInput } from '../ui/SelectInput';
import type { ExtraInputProps } from './ExtraInput';

const MOST = 199;

/** A member or a document among those that the reader sees. */
export const PickInput = ({ field, value, onChange, problem }: ExtraInputProps) => {
  const { t } = useWords();
  const resource = field.type === 'member' ? 'members' : 'documents';
  const query = useQuery({
    queryKey: [resource, 'choices'],
    queryFn: async ({ signal }) =>
      (await getList<{ id: number; name?: string; title?: string }>(resource, { range: [0, MOST] }, signal))
        .rows,
    retry: false,
  });
  const known = (query.data ?? []).map(({ id, name, title }) => ({
    value: String(id),
    label: name ?? title ?? String(id),
  }));
  const chosen = value === null || value === undefined ? '' : String(value as number);
  const kept =
    chosen === '' || known.some((one) => one.value === chosen) ? [] : [{ value: chosen, label: '–' }];
  return (
    <SelectInput
      label={field.label}
      help={field.help || undefined}
      problem={problem}
      value={chosen}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      options={[{ value: '', label: t('portal.extra.none') }, ...kept, ...known]}
    />
  );
};
