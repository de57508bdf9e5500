import { Box, Card, Stack, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { ReferenceField, useRecordContext } from 'react-admin';
import { AccountName } from '../accounts/AccountName';
import { Choice } from '../components/Choice';
import { Day, Nothing } from '../components/figures';
import { Fact, Facts } from '../components/record/Facts';
import { historyTab } from '../components/record/history-tab';
import { RecordPage } from '../components/record/RecordPage';
import type { RecordTab } from '../components/record/RecordTabs';
import { StatusChip } from '../components/StatusChip';
import type { Subscription } from '../data/records';
import { useFormat, useText } from '../i18n/text';
import { invoicesTab } from '../invoices/invoices-tab';
import { relationTabs } from '../notes/relation-tabs';
import { Period } from './Period';
import { PlanTab } from './PlanTab';
import { PreviewStoredButton } from './PreviewButtons';
import { SubscriptionActions } from './SubscriptionActions';

const Lines = ({ subscription }: { subscription: Subscription }) => {
  const t = useText();
  const format = useFormat();
  return (
    <Card sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('lines.description')}</TableCell>
            <TableCell align="right">{t('lines.quantity')}</TableCell>
            <TableCell align="right">{`${t('lines.unitPrice')} (${subscription.currency ?? ''})`}</TableCell>
            <TableCell align="right">{t('lines.discountRate')}</TableCell>
            <TableCell align="right">{t('lines.taxRate')}</TableCell>
            <TableCell>{t('lines.start')}</TableCell>
            <TableCell>{t('lines.end')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {subscription.lines.map((line, i) => (
            <TableRow key={line.id ?? i}>
              <TableCell sx={{ minWidth: '24ch' }}>{line.description}</TableCell>
              <TableCell align="right">{format.decimal(line.quantity ?? '0')}</TableCell>
              <TableCell align="right">{format.decimal(line.unitPrice ?? '0')}</TableCell>
              <TableCell align="right">
                {line.discountRate && Number(line.discountRate) !== 0 ? (
                  format.percent(line.discountRate)
                ) : (
                  <Nothing />
                )}
              </TableCell>
              <TableCell align="right">{format.percent(line.taxRate ?? '0')}</TableCell>
              <TableCell>
                <Day date={line.start} />
              </TableCell>
              <TableCell>
                <Day date={line.end} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
};

const Plan = () => {
  const subscription = useRecordContext<Subscription>();
  return subscription ? <PlanTab subscription={subscription} /> : null;
};

const Terms = () => {
  const t = useText();
  const one = useRecordContext<Subscription>();
  if (!one) return null;
  return (
    <Stack gap={4}>
      <Lines subscription={one} />
      <Facts title={t('subscriptions.form.rhythm')}>
        <Fact source="start">
          <Day date={one.start} style="long" />
        </Fact>
        <Fact source="end">{one.end ? <Day date={one.end} style="long" /> : t('subscriptions.openEnd')}</Fact>
        <Fact source="interval">
          <Period period={one.period} interval={one.interval} />
        </Fact>
        <Fact source="alignment">
          <Choice of="alignment" value={one.alignment} />
        </Fact>
        <Fact source="timing">
          <Choice of="timing" value={one.timing} />
        </Fact>
        <Fact source="proration">
          <Choice of="proration" value={one.proration} />
        </Fact>
        <Fact source="trialEnd">{one.trialEnd && <Day date={one.trialEnd} style="long" />}</Fact>
        <Fact source="nextInvoice">{one.nextInvoice && <Day date={one.nextInvoice} style="long" />}</Fact>
      </Facts>
      <Facts title={t('subscriptions.form.parties')}>
        <Fact source="account">
          <AccountName />
        </Fact>
        <Fact source="billTo">{one.billTo && <AccountName source="billTo" />}</Fact>
        <Fact source="contact">
          {one.contact && <ReferenceField source="contact" reference="people" link="show" />}
        </Fact>
        <Fact source="paymentMethod">
          <Choice of="paymentMethod" value={one.paymentMethod} />
        </Fact>
        <Fact source="paymentTermDays">
          {one.paymentTermDays === null || one.paymentTermDays === undefined
            ? null
            : t('accounts.days', { count: one.paymentTermDays })}
        </Fact>
        <Fact source="autoRenew">{t(one.autoRenew ? 'yes' : 'no')}</Fact>
        <Fact source="category">{one.category}</Fact>
        <Fact source="specialCode">{one.specialCode}</Fact>
        {one.cancelCategory && (
          <Fact source="cancelCategory">
            <Choice of="cancelCategory" value={one.cancelCategory} />
          </Fact>
        )}
        {one.cancelReason && <Fact source="cancelReason">{one.cancelReason}</Fact>}
        <Fact source="note">{one.note}</Fact>
      </Facts>
    </Stack>
  );
};

const OpenEnd = () => <>{useText()('subscriptions.openEnd')}</>;

const TABS: readonly RecordTab<Subscription>[] = [
  { key: 'contract', text: 'subscriptions.tabs.contract', Content: Terms },
  { key: 'plan', text: 'subscriptions.tabs.plan', Content: Plan },
  invoicesTab('subscription'),
  ...relationTabs('subscriptions'),
  historyTab,
];

/** A subscription: its contract, the plan of its invoices, and what was invoiced. */
export const SubscriptionShow = () => (
  <RecordPage<Subscription>
    head={(one) => ({
      title: [one.number || `#${one.id}`, one.subject].filter(Boolean).join(' · '),
      status: <StatusChip noun="subscription" status={one.status} />,
      facts: [
        one.member && <ReferenceField key="member" source="member" reference="members" link="show" />,
        <Period key="period" period={one.period} interval={one.interval} />,
        <Box key="dates" component="span">
          <Day date={one.start} /> – {one.end ? <Day date={one.end} /> : <OpenEnd />}
        </Box>,
      ],
    })}
    editable={({ status }) => status !== 'cancelled' && status !== 'ended'}
    actions={(one) => (
      <>
        <PreviewStoredButton subscription={one} />
        <SubscriptionActions subscription={one} />
      </>
    )}
    tabs={TABS}
  />
);
