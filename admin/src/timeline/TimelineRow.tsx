import SubscriptionIcon from '@mui/icons-material/AutorenewOutlined';
import StatusIcon from '@mui/icons-material/FlagOutlined';
import DocumentIcon from '@mui/icons-material/FolderOutlined';
import StatementIcon from '@mui/icons-material/OutboxOutlined';
import PaymentIcon from '@mui/icons-material/PaymentsOutlined';
import InteractionIcon from '@mui/icons-material/PhoneInTalkOutlined';
import InvoiceIcon from '@mui/icons-material/ReceiptLongOutlined';
import NoteIcon from '@mui/icons-material/StickyNote2Outlined';
import { Stack, Typography } from '@mui/material';
import { ReferenceField } from 'react-admin';
import { Amount, Moment } from '../components/figures';
import { RecordLink } from '../components/columns';
import { StatusChip } from '../components/StatusChip';
import { useText, type MinorUnits } from '../i18n/text';
import { NoteText } from '../notes/NoteText';

export const EVENT_ICONS = {
  note: NoteIcon,
  interaction: InteractionIcon,
  document: DocumentIcon,
  invoice: InvoiceIcon,
  payment: PaymentIcon,
  subscription: SubscriptionIcon,
  status: StatusIcon,
  statement: StatementIcon,
} as const;

/** Something that happened, as the API sends it. */
export interface TimelineEvent {
  readonly kind: keyof typeof EVENT_ICONS;
  readonly id: number;
  readonly at: string;
  readonly user: number | null;
  readonly data: {
    readonly record?: number;
    readonly title?: string | null;
    readonly body?: string;
    readonly text?: string | null;
    readonly amount?: MinorUnits;
    readonly currency?: string;
    readonly from?: string | null;
    readonly to?: string | null;
  };
}

const linkOf = ({ kind, id, data }: TimelineEvent): string | null =>
  kind === 'invoice'
    ? `/invoices/${id}/show`
    : kind === 'payment'
      ? `/payments/${id}/show`
      : kind === 'subscription'
        ? `/subscriptions/${data.record}/show`
        : null;

/** One event: what, when, by whom, and what it was about. */
export const TimelineRow = ({ event }: { event: TimelineEvent }) => {
  const t = useText();
  const { kind, data } = event;
  const Icon = EVENT_ICONS[kind];
  const link = linkOf(event);
  const title = data.title ?? '';
  return (
    <Stack
      component="article"
      direction="row"
      gap={3}
      sx={{ px: 4, py: 3, '&:not(:last-child)': { borderBottom: 1, borderColor: 'divider' } }}
    >
      <Icon fontSize="small" aria-hidden sx={({ look }) => ({ color: look.accent.text, mt: 0.5 })} />
      <Stack gap={1} sx={{ flex: 1, minWidth: 0 }}>
        <Stack direction="row" gap={2} alignItems="center" flexWrap="wrap">
          <Typography fontWeight="fontWeightMedium" sx={{ overflowWrap: 'anywhere' }}>
            {t(`timeline.kinds.${kind}`)}
            {title !== '' && ' · '}
            {link ? <RecordLink to={link}>{title || `#${event.id}`}</RecordLink> : title}
          </Typography>
          {data.amount !== undefined && <Amount minor={data.amount} currency={data.currency} />}
          {data.to && (
            <StatusChip noun={kind === 'subscription' ? 'subscription' : 'member'} status={data.to} />
          )}
        </Stack>
        {data.body && <NoteText html={data.body} />}
        {data.text && <Typography sx={{ whiteSpace: 'pre-line' }}>{data.text}</Typography>}
        <Typography variant="caption" color="text.secondary">
          {event.user !== null && (
            <>
              <ReferenceField record={event} source="user" reference="users" link={false} />
              {' · '}
            </>
          )}
          <Moment instant={event.at} />
        </Typography>
      </Stack>
    </Stack>
  );
};
