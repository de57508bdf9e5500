import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import {
  DateInput,
  Form,
  HttpError,
  RecordContextProvider,
  required,
  SelectInput,
  TextInput,
  useDataProvider,
  useNotify,
  useTranslate,
} from 'react-admin';
import { useFormState } from 'react-hook-form';
import { choicesOf } from '../components/Choice';
import { SheetActions, SheetBody, SideSheet } from '../components/SideSheet';
import type { PlanItem, Subscription, SubscriptionLine } from '../data/records';
import { todayIn } from '../data/today';
import { useFormat, useText } from '../i18n/text';
import { LineInputs } from '../lines/LineInputs';
import { METHODS } from '../payments/methods';

interface PlanRow {
  issueDate: string;
  periodStart?: string | null;
  periodEnd?: string | null;
  paymentMethod?: string | null;
  note?: string | null;
  lines: SubscriptionLine[];
}

const must = required();

/** What is written of a line: its amounts are counted by the server. */
const typedLine = ({
  id,
  product,
  description,
  quantity,
  unitPrice,
  discountRate,
  taxRate,
}: SubscriptionLine) => ({
  ...(id ? { id } : {}),
  product: product ?? null,
  description: description ?? '',
  quantity,
  unitPrice,
  discountRate: discountRate ?? '0',
  taxRate: taxRate ?? '0',
});

const Buttons = ({ onCancel }: { onCancel: () => void }) => {
  const t = useText();
  const translate = useTranslate();
  const { isSubmitting } = useFormState();
  return (
    <SheetActions>
      <Button variant="text" onClick={onCancel}>
        {translate('ra.action.cancel')}
      </Button>
      <Button type="submit" variant="contained" disabled={isSubmitting}>
        {t('save')}
      </Button>
    </SheetActions>
  );
};

interface PlanRowSheetProps {
  subscription: Subscription;
  /** The row that is changed; without it one is added. */
  item?: PlanItem;
  onClose: () => void;
  onSaved: () => void;
}

/** One row of the plan: when it is invoiced, and for how much. The other rows stay as they are. */
export const PlanRowSheet = ({ subscription, item, onClose, onSaved }: PlanRowSheetProps) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const dataProvider = useDataProvider();
  const [problem, setProblem] = useState<string | null>(null);
  const [lines] = useState(() => item?.lines.map(typedLine));
  const [record] = useState(() => ({
    currency: subscription.currency,
    issueDate: item?.issueDate ?? todayIn(),
    paymentMethod: item?.paymentMethod,
    note: item?.note,
    ...(lines ? { lines } : {}),
  }));

  const save = async (values: unknown) => {
    const row = values as PlanRow;
    const { issueDate, periodStart, periodEnd, paymentMethod, note } = row;
    const typed = row.lines.map(typedLine);
    // Lines that nobody touched stay computed: typed ones are invoiced as they stand, without counting days.
    const touched = JSON.stringify(typed) !== JSON.stringify(lines);
    const data = { issueDate, paymentMethod, note, ...(touched ? { lines: typed } : {}) };
    setProblem(null);
    try {
      if (item) await dataProvider.update('plan-items', { id: item.id, data, previousData: item });
      else
        await dataProvider.create('plan-items', {
          data: { ...data, subscription: subscription.id, periodStart, periodEnd },
        });
    } catch (error) {
      setProblem((error as Error).message);
      return error instanceof HttpError ? (error.body as { errors?: object } | undefined)?.errors : undefined;
    }
    notify(t(item ? 'plan.saved' : 'planRows.added'), { type: 'success' });
    onSaved();
    onClose();
    return undefined;
  };

  return (
    <SideSheet
      title={item ? format.period(item.periodStart, item.periodEnd) : t('planRows.addTitle')}
      text={t(item ? 'plan.editText' : 'planRows.addText')}
      onClose={onClose}
    >
      <RecordContextProvider value={undefined}>
        <Box sx={{ display: 'contents', '& > form': { display: 'contents' } }}>
          <Form record={record} onSubmit={save}>
            <SheetBody>
              {problem && <Alert severity="error">{problem}</Alert>}
              <Stack direction={{ sm: 'row' }} columnGap={4} flexWrap="wrap">
                <DateInput source="issueDate" label="plan.issueDate" validate={must} helperText={false} />
                {!item && (
                  <>
                    <DateInput
                      source="periodStart"
                      label="planRows.periodStart"
                      helperText="planRows.periodHelp"
                    />
                    <DateInput source="periodEnd" label="planRows.periodEnd" helperText={false} />
                  </>
                )}
                <SelectInput
                  source="paymentMethod"
                  label="planRows.method"
                  choices={choicesOf('paymentMethod', METHODS)}
                  helperText={false}
                />
              </Stack>
              <Box>
                <LineInputs plain totals dates={null} />
                {item && (
                  <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 2 }}>
                    {t('planRows.linesText')}
                  </Typography>
                )}
              </Box>
              <TextInput
                source="note"
                label="planRows.note"
                multiline
                minRows={2}
                fullWidth
                helperText={false}
              />
            </SheetBody>
            <Buttons onCancel={onClose} />
          </Form>
        </Box>
      </RecordContextProvider>
    </SideSheet>
  );
};
