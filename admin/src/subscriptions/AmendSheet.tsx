import { Alert, Box, Button, Stack } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import {
  DateInput,
  Form,
  HttpError,
  RecordContextProvider,
  required,
  TextInput,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import { SheetActions, SheetBody, SideSheet } from '../components/SideSheet';
import type { Subscription, SubscriptionLine } from '../data/records';
import { todayIn } from '../data/today';
import { useText } from '../i18n/text';
import { LineInputs } from '../lines/LineInputs';
import { changeContract, previewChange, type ChangePreview } from './change-preview';
import { ChangeOutcome } from './ChangeOutcome';

interface Amendment {
  from: string;
  lines: SubscriptionLine[];
  note?: string | null;
}

const must = required();

/** The stored lines that are in force on a day or begin later. */
const inForce = (lines: readonly SubscriptionLine[], from: string): SubscriptionLine[] =>
  lines.filter(({ end }) => !end || end >= from);

/** An earlier day brings lines back into force: they must not vanish from the contract by not being shown. */
const LinesOfTheDay = ({ stored }: { stored: readonly SubscriptionLine[] }) => {
  const from = useWatch({ name: 'from' }) as string | undefined;
  const { getValues, setValue } = useFormContext<Amendment>();
  const seen = useRef<ReadonlySet<number | undefined> | null>(null);
  useEffect(() => {
    if (!from) return;
    const lines = getValues('lines') ?? [];
    seen.current ??= new Set(lines.map(({ id }) => id));
    const missing = inForce(stored, from).filter(({ id }) => !seen.current?.has(id));
    if (missing.length === 0) return;
    seen.current = new Set([...seen.current, ...missing.map(({ id }) => id)]);
    setValue('lines', [...missing, ...lines], { shouldDirty: true });
  }, [from, getValues, setValue, stored]);
  return null;
};

const bodyOf = ({ from, lines, note }: Amendment) => ({
  from,
  lines: lines.map(
    ({ id, product, description, quantity, unitPrice, discountRate, taxRate, start, end }) => ({
      ...(id ? { id } : {}),
      product,
      description,
      quantity,
      unitPrice,
      discountRate,
      taxRate,
      start,
      end,
    }),
  ),
  ...(note ? { note } : {}),
});

const PreviewButton = ({ onCancel }: { onCancel: () => void }) => {
  const t = useText();
  const translate = useTranslate();
  const { isSubmitting } = useFormState();
  return (
    <SheetActions>
      <Button variant="text" onClick={onCancel}>
        {translate('ra.action.cancel')}
      </Button>
      <Button type="submit" variant="contained" disabled={isSubmitting}>
        {t('changes.preview')}
      </Button>
    </SheetActions>
  );
};

interface AmendSheetProps {
  subscription: Subscription;
  onClose: () => void;
}

/** Changes what a contract bills from a day on: first what it shall be, then what that does, then it is done. */
export const AmendSheet = ({ subscription, onClose }: AmendSheetProps) => {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const [asked, setAsked] = useState<{ body: ReturnType<typeof bodyOf>; preview: ChangePreview } | null>(
    null,
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [today] = useState(() => (todayIn() > subscription.start ? todayIn() : subscription.start));
  const [record] = useState(() => ({
    from: today,
    currency: subscription.currency,
    lines: inForce(subscription.lines, today),
  }));

  const look = async (values: unknown) => {
    setProblem(null);
    const body = bodyOf(values as Amendment);
    try {
      setAsked({ body, preview: await previewChange(subscription.id, 'amend', body) });
    } catch (error) {
      setProblem((error as Error).message);
      return error instanceof HttpError ? (error.body as { errors?: object } | undefined)?.errors : undefined;
    }
    return undefined;
  };
  const apply = async () => {
    if (!asked) return;
    setBusy(true);
    try {
      await changeContract(subscription.id, 'amend', asked.body);
      notify(t('changes.done'), { type: 'success' });
      refresh();
      onClose();
    } catch (error) {
      setProblem((error as Error).message);
      setAsked(null);
    } finally {
      setBusy(false);
    }
  };

  return (
    <SideSheet title={t('changes.title')} text={t('changes.text')} onClose={onClose}>
      <RecordContextProvider value={undefined}>
        <Box sx={{ display: asked ? 'none' : 'contents', '& > form': { display: 'contents' } }}>
          <Form record={record} onSubmit={look}>
            <SheetBody>
              {problem && <Alert severity="error">{problem}</Alert>}
              <Stack direction={{ sm: 'row' }} gap={4}>
                <DateInput source="from" label="changes.from" validate={must} helperText="changes.fromHelp" />
                <TextInput source="note" label="changes.note" fullWidth helperText="changes.noteHelp" />
              </Stack>
              <LinesOfTheDay stored={subscription.lines} />
              <LineInputs plain />
            </SheetBody>
            <PreviewButton onCancel={onClose} />
          </Form>
        </Box>
      </RecordContextProvider>
      {asked && (
        <>
          <SheetBody>
            <ChangeOutcome preview={asked.preview} currency={subscription.currency ?? 'TRY'} />
          </SheetBody>
          <SheetActions>
            <Button variant="text" onClick={() => setAsked(null)} disabled={busy}>
              {t('changes.back')}
            </Button>
            <Button variant="contained" onClick={() => void apply()} disabled={busy}>
              {t('changes.apply')}
            </Button>
          </SheetActions>
        </>
      )}
    </SideSheet>
  );
};
