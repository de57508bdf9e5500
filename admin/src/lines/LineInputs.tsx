import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Card, Stack, Typography } from '@mui/material';
import {
  ArrayInput,
  AutocompleteInput,
  DateInput,
  ReferenceInput,
  required,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIterator,
  useSourceContext,
} from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { Amount, Nothing } from '../components/figures';
import { DecimalInput } from '../components/form/inputs';
import type { Product, SubscriptionLine } from '../data/records';
import { useLanguage, useText, type TextKey } from '../i18n/text';
import { netOf, sumsOf } from './line-amounts';

const must = required();
const search = (q: string) => ({ q });
const NEW_LINE: SubscriptionLine = { quantity: '1', unitPrice: '0', discountRate: '0', taxRate: '20' };

const ProductInput = () => {
  const language = useLanguage();
  const { getSource } = useSourceContext();
  const { setValue, getValues } = useFormContext();
  const take = (product: Product | undefined) => {
    if (!product) return;
    const fill = (source: string, value: unknown) =>
      setValue(getSource(source), value, { shouldDirty: true });
    if (!getValues(getSource('description'))) fill('description', product.labels?.[language] ?? product.name);
    fill('unitPrice', product.unitPrice ?? '0');
    fill('taxRate', product.taxRate ?? '0');
  };
  return (
    <ReferenceInput source="product" reference="products" filter={{ active: true }}>
      <AutocompleteInput
        filterToQuery={search}
        fullWidth
        helperText={false}
        onChange={(_value: unknown, product: unknown) => take(product as Product | undefined)}
      />
    </ReferenceInput>
  );
};

const LineAmount = ({ text }: { text: TextKey }) => {
  const t = useText();
  const { getSource } = useSourceContext();
  const currency = (useWatch({ name: 'currency' }) as string | undefined) ?? 'TRY';
  const [quantity, unitPrice, discountRate] = useWatch({
    name: [getSource('quantity'), getSource('unitPrice'), getSource('discountRate')],
  }) as [string?, string?, string?];
  const net = netOf({ quantity, unitPrice, discountRate }, currency);
  return (
    <Box sx={{ textAlign: { sm: 'right' }, pt: { sm: 5.5 } }}>
      <Typography variant="caption" color="text.secondary" sx={{ display: { sm: 'none' } }}>
        {t(text)}
      </Typography>
      <Typography
        component="div"
        fontWeight="fontWeightMedium"
        sx={{ lineHeight: ({ look }) => `${look.sizes.control}px` }}
      >
        {net === null ? <Nothing /> : <Amount minor={net.toString()} currency={currency} />}
      </Typography>
    </Box>
  );
};

export interface LineDates {
  /** Names of a line's first and last day, with their labels. */
  readonly first: readonly [source: string, label: TextKey];
  readonly last: readonly [source: string, label: TextKey];
}

const OWN_DATES: LineDates = { first: ['start', 'lines.start'], last: ['end', 'lines.end'] };

const LineFields = ({ dates, amountText }: { dates: LineDates | null; amountText: TextKey }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 3,
      width: '100%',
      gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(12, minmax(0, 1fr))' },
      '& > *': { gridColumn: { xs: 'span 1', sm: 'span 2' } },
      '& > :nth-of-type(1), & > :nth-of-type(2)': { gridColumn: { xs: '1 / -1', sm: 'span 6' } },
    }}
  >
    <Box>
      <ProductInput />
    </Box>
    <Box>
      <TextInput source="description" validate={must} fullWidth helperText={false} />
    </Box>
    <Box>
      <DecimalInput source="quantity" validate={must} fullWidth helperText={false} />
    </Box>
    <Box>
      <DecimalInput source="unitPrice" validate={must} fullWidth helperText={false} />
    </Box>
    <Box>
      <DecimalInput source="discountRate" unit="%" fullWidth helperText={false} />
    </Box>
    <Box>
      <DecimalInput source="taxRate" unit="%" fullWidth helperText={false} />
    </Box>
    <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'span 4' } }}>
      <LineAmount text={amountText} />
    </Box>
    {dates &&
      [dates.first, dates.last].map(([source, label]) => (
        <Box key={source} sx={{ gridColumn: { sm: 'span 3' } }}>
          <DateInput source={source} label={label} fullWidth helperText={false} />
        </Box>
      ))}
  </Box>
);

const AddLineButton = () => {
  const t = useText();
  const { add } = useSimpleFormIterator();
  return (
    <Button variant="outlined" startIcon={<AddIcon />} onClick={() => add(NEW_LINE)}>
      {t('lines.add')}
    </Button>
  );
};

const useLines = (): { currency: string; lines: readonly SubscriptionLine[] } => ({
  currency: (useWatch({ name: 'currency' }) as string | undefined) ?? 'TRY',
  lines: (useWatch({ name: 'lines' }) as SubscriptionLine[] | undefined) ?? [],
});

/** The net sum of the lines as they are typed. */
const NetSum = () => {
  const t = useText();
  const { currency, lines } = useLines();
  return (
    <Typography color="text.secondary">
      {t('lines.sumPerPeriod')}{' '}
      <Box component="strong" sx={{ color: 'text.primary' }}>
        <Amount minor={sumsOf(lines, currency).net.toString()} currency={currency} />
      </Box>
    </Typography>
  );
};

/** Net, tax and total of the lines as they are typed: what the document will say. */
const Totals = () => {
  const t = useText();
  const { currency, lines } = useLines();
  const sums = sumsOf(lines, currency);
  return (
    <Stack
      component="dl"
      direction="row"
      flexWrap="wrap"
      justifyContent="flex-end"
      columnGap={8}
      rowGap={2}
      aria-live="polite"
      sx={{ m: 0, pt: 4, borderTop: 1, borderColor: 'divider' }}
    >
      {(['net', 'tax', 'total'] as const).map((key) => (
        <Box key={key} sx={{ textAlign: 'right' }}>
          <Typography component="dt" variant="caption" color="text.secondary">
            {t(`invoices.sums.${key}`)}
          </Typography>
          <Typography
            component="dd"
            sx={{ m: 0, fontWeight: key === 'total' ? 'fontWeightBold' : 'fontWeightMedium' }}
          >
            <Amount minor={sums[key].toString()} currency={currency} />
          </Typography>
        </Box>
      ))}
    </Stack>
  );
};

interface LineInputsProps {
  /** Dates of a line's own; null where lines have none. */
  dates?: LineDates | null;
  /** Shows net, tax and total below, as a document has them; a contract shows its net per period. */
  totals?: boolean;
  /** Without a card around: inside a sheet or dialog. */
  plain?: boolean;
}

/** Lines of a contract, a plan row or a draft, each with its net amount as it is typed. */
export const LineInputs = ({ dates = OWN_DATES, totals = false, plain = false }: LineInputsProps) => {
  const t = useText();
  const inputs = (
    <Stack gap={4}>
      <Stack direction="row" justifyContent="space-between" alignItems="baseline" flexWrap="wrap" gap={2}>
        <Typography variant="h4" component="h2">
          {t('lines.title')}
        </Typography>
        {!totals && <NetSum />}
      </Stack>
      <ArrayInput source="lines" label={false} helperText={false} validate={must} defaultValue={[NEW_LINE]}>
        <SimpleFormIterator
          inline
          fullWidth
          disableClear
          disableReordering={plain}
          getItemLabel={false}
          addButton={<AddLineButton />}
        >
          <LineFields dates={dates} amountText={totals ? 'lines.amount' : 'lines.perPeriod'} />
        </SimpleFormIterator>
      </ArrayInput>
      {totals && <Totals />}
    </Stack>
  );
  return plain ? (
    inputs
  ) : (
    <Card component="section" sx={{ p: { xs: 4, sm: 6 } }}>
      {inputs}
    </Card>
  );
};
