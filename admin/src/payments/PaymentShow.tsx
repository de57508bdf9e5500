import { Card, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { ReferenceField } from 'react-admin';
import { AccountName } from '../accounts/AccountName';
import { AllocateAction } from './AllocateAction';
import { Choice } from '../components/Choice';
import { Amount, Day } from '../components/figures';
import { Fact, Facts, Figure, Figures } from '../components/record/Facts';
import { RecordPage } from '../components/record/RecordPage';
import type { Payment } from '../data/records';
import { useFormat, useText } from '../i18n/text';

const Allocations = ({ payment }: { payment: Payment }) => {
  const t = useText();
  if (!payment.allocations?.length)
    return <Typography color="text.secondary">{t('payments.allocation.nothing')}</Typography>;
  return (
    <Card sx={{ overflow: 'hidden' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('payments.allocation.invoice')}</TableCell>
            <TableCell align="right">{t('payments.allocation.amount')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {payment.allocations.map((one) => (
            <TableRow key={one.invoice}>
              <TableCell>
                <ReferenceField record={one} source="invoice" reference="invoices" link="show" />
              </TableCell>
              <TableCell align="right">
                <Amount minor={one.amount} currency={payment.currency} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
};

/** A payment received, and the invoices that it settled. */
export const PaymentShow = () => {
  const t = useText();
  const format = useFormat();
  return (
    <RecordPage<Payment>
      head={(payment) => ({
        title: t('payments.title', { amount: format.money(payment.amount, payment.currency) }),
        facts: [
          payment.member && <ReferenceField key="member" source="member" reference="members" link="show" />,
          <Day key="date" date={payment.date} style="long" />,
        ],
      })}
      actions={(payment) => <AllocateAction payment={payment} />}
      body={(payment) => (
        <Stack gap={4}>
          <Figures>
            <Figure label={t('payments.form.amount')}>
              <Amount minor={payment.amount} currency={payment.currency} />
            </Figure>
            <Figure label={t('payments.unallocated')}>
              <Amount minor={payment.open ?? 0} currency={payment.currency} />
            </Figure>
          </Figures>
          <Allocations payment={payment} />
          <Facts>
            <Fact source="account">
              <AccountName />
            </Fact>
            <Fact source="method">
              <Choice of="paymentMethod" value={payment.method} />
            </Fact>
            <Fact source="reference">{payment.reference}</Fact>
            <Fact source="note">{payment.note}</Fact>
          </Facts>
        </Stack>
      )}
    />
  );
};
