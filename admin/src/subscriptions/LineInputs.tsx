import { isDecimal, lineNet, priceLine } from '@ortak/kernel/money';
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
import { useLanguage, useText } from '../i18n/text';

const must = required();
const search = (q: string) => ({ q });
const NEW_LINE: SubscriptionLine = { quantity: '1', unitPrice: '0', discountRate: '0', taxRate: '20' };

/** Net of a whole period in minor units, or null while the line cannot be read. */
const netOf = ({ quantity, unitPrice, discountRate }: SubscriptionLine, currency: string): bigint | null => {
  const texts = [quantity ?? '', unitPrice ?? '', discountRate || '0'];
  if (!texts.every((text) => isDecimal(text))) return null;
  return lineNet(
    priceLine(
      { quantity: texts[0] as string, unitPrice: texts[1] as string, discountRate: texts[2] },
      currency,
    ),
    1,
    1,
  );
};

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

const LineAmount = () => {
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
        {t('lines.perPeriod')}
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

const LineFields = () => (
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
      <LineAmount />
    </Box>
    <Box sx={{ gridColumn: { sm: 'span 3' } }}>
      <DateInput source="start" label="lines.start" fullWidth helperText={false} />
    </Box>
    <Box sx={{ gridColumn: { sm: 'span 3' } }}>
      <DateInput source="end" label="lines.end" fullWidth helperText={false} />
    </Box>
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

const Sum = () => {
  const t = useText();
  const currency = (useWatch({ name: 'currency' }) as string | undefined) ?? 'TRY';
  const lines = (useWatch({ name: 'lines' }) as SubscriptionLine[] | undefined) ?? [];
  const sum = lines.reduce((total, line) => total + (netOf(line, currency) ?? 0n), 0n);
  return (
    <Typography color="text.secondary">
      {t('lines.sumPerPeriod')}{' '}
      <Box component="strong" sx={{ color: 'text.primary' }}>
        <Amount minor={sum.toString()} currency={currency} />
      </Box>
    </Typography>
  );
};

/** The lines of a contract: what is billed each period, with its net amount as it is typed. */
export const LineInputs = () => {
  const t = useText();
  return (
    <Card component="section" sx={{ p: { xs: 4, sm: 6 } }}>
      <Stack gap={4}>
        <Stack direction="row" justifyContent="space-between" alignItems="baseline" flexWrap="wrap" gap={2}>
          <Typography variant="h4" component="h2">
            {t('lines.title')}
          </Typography>
          <Sum />
        </Stack>
        <ArrayInput source="lines" label={false} helperText={false} validate={must} defaultValue={[NEW_LINE]}>
          <SimpleFormIterator
            inline
            fullWidth
            disableClear
            getItemLabel={false}
            addButton={<AddLineButton />}
          >
            <LineFields />
          </SimpleFormIterator>
        </ArrayInput>
      </Stack>
    </Card>
  );
};
