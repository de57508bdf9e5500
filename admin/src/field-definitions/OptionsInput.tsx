import type { Language } from '@ortak/kernel/i18n';
import AddIcon from '@mui/icons-material/Add';
import PasteIcon from '@mui/icons-material/ContentPasteOutlined';
import { Button, FormHelperText, Stack, Typography } from '@mui/material';
import { suggestKey, type FieldType, type Option } from '@ortak/kernel/extra';
import { useState } from 'react';
import { useInput } from 'react-admin';
import { useFormState, useWatch } from 'react-hook-form';
import { useReorder } from '../components/drag/useReorder';
import { useText } from '../i18n/text';
import { choiceTypes } from './field-form';
import { OptionRow } from './OptionRow';
import { PasteDialog } from './PasteDialog';

/** So many rows are drawn at once; a longer list is asked for. */
const FEW = 100;

/**
 * Ids of the rows, which stay with them while they are moved and renamed; the form hands out other objects with every change.
 * @returns the ids of now, and how they are changed together with the options
 */
const useIds = (count: number): [ids: readonly number[], keep: (ids: readonly number[]) => void] => {
  const [kept, keep] = useState<readonly number[]>([]);
  const next = Math.max(0, ...kept) + 1;
  // Options that came from outside (a saved record, pasted lines) get ids behind the known ones.
  const ids = Array.from({ length: count }, (_, at) => kept[at] ?? next + at);
  return [ids, keep];
};

const Options = ({ language }: { language: Language }) => {
  const t = useText();
  const { field, fieldState } = useInput<readonly Option[]>({ source: 'options' });
  const { errors } = useFormState();
  const options = (field.value as readonly Option[] | undefined) ?? [];
  const [all, setAll] = useState(false);
  const [pasting, setPasting] = useState(false);
  const [ids, keep] = useIds(options.length);
  const rows = options.map((option, at) => ({ id: ids[at] ?? 0, option, at }));
  const change = (now: readonly Option[], nowIds: readonly number[] = ids) => {
    keep(nowIds);
    field.onChange(now);
  };
  const byId = new Map(rows.map((row) => [row.id, row]));
  const { shown, handle, dragging } = useReorder(ids, (order) =>
    change(
      order.flatMap((id) => byId.get(id)?.option ?? []),
      order,
    ),
  );
  const taken = (but?: Option): Set<string> =>
    new Set(options.flatMap((option) => (option === but ? [] : [option.value])));
  const keyOf = (name: string): string => suggestKey(name);
  const wrong = errors.options as
    Readonly<Record<number, { value?: { message?: string } } | undefined>> | undefined;
  return (
    <Stack gap={1}>
      <Stack direction="row" justifyContent="space-between" alignItems="center" flexWrap="wrap">
        <Typography fontWeight="fontWeightMedium">{t('extra.options')}</Typography>
        <Button variant="text" startIcon={<PasteIcon />} onClick={() => setPasting(true)}>
          {t('extra.paste')}
        </Button>
      </Stack>
      <Stack component="ul" gap={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.slice(0, all ? undefined : FEW).map((id) => {
          const row = byId.get(id);
          return (
            row && (
              <OptionRow
                key={id}
                id={id}
                option={row.option}
                language={language}
                handle={handle(id)}
                dragged={dragging === id}
                problem={wrong?.[row.at]?.value?.message}
                suggest={(name) => suggestKey(name, taken(row.option))}
                onChange={(option) => change(options.map((one, at) => (at === row.at ? option : one)))}
                onRemove={() =>
                  change(
                    options.filter((_, at) => at !== row.at),
                    ids.filter((one) => one !== id),
                  )
                }
              />
            )
          );
        })}
      </Stack>
      {!all && options.length > FEW && (
        <Button variant="text" onClick={() => setAll(true)} sx={{ alignSelf: 'flex-start' }}>
          {t('extra.moreOptions', { count: options.length - FEW })}
        </Button>
      )}
      {fieldState.error?.message && <FormHelperText error>{fieldState.error.message}</FormHelperText>}
      <Button
        variant="outlined"
        startIcon={<AddIcon />}
        onClick={() => {
          setAll(true);
          change([...options, { value: '', labels: {} }]);
        }}
        sx={{ alignSelf: 'flex-start' }}
      >
        {t('extra.addOption')}
      </Button>
      {pasting && (
        <PasteDialog
          language={language}
          keyOf={keyOf}
          onClose={() => setPasting(false)}
          onPaste={(lines) => {
            const known = taken();
            const fresh = lines.filter(({ value }) => !known.has(value) && known.add(value));
            change([...options.filter(({ value }) => value !== ''), ...fresh]);
          }}
        />
      )}
    </Stack>
  );
};

/** What can be chosen: names by language, in an order, archived where it is in use but not offered any more. */
export const OptionsInput = ({ language }: { language: Language }) => {
  const type = useWatch({ name: 'type' }) as FieldType | undefined;
  return type && choiceTypes.has(type) ? <Options language={language} /> : null;
};
