import { Box, Link as MuiLink, Stack } from '@mui/material';
import { Link } from 'react-router-dom';
import { Col, MomentCol, ReferenceCol } from '../components/columns';
import { ListPage } from '../components/list/ListPage';
import { Table } from '../components/list/Table';
import type { Filter, View } from '../components/list/filters';
import { Moment } from '../components/figures';
import { useText } from '../i18n/text';
import { ICONS } from '../layout/pages';
import { useMe } from '../session/me';
import { DoneButton } from './DoneButton';
import { placeOf, type Reminder } from './reminder';
import { KIND_ICONS } from './ReminderItem';
import { SnoozeButton } from './SnoozeButton';

const FILTERS: readonly Filter[] = [
  { source: 'user', kind: 'reference', reference: 'users' },
  { source: 'author', kind: 'reference', reference: 'users' },
  { source: 'member', kind: 'reference', reference: 'members' },
  { source: 'kind', kind: 'choice', choices: Object.keys(KIND_ICONS), texts: 'reminders.kinds' },
  { source: 'due', kind: 'truth' },
  { source: 'done', kind: 'truth' },
  { source: 'at', kind: 'dates' },
];

const Kind = ({ kind }: { kind: Reminder['kind'] }) => {
  const t = useText();
  const Icon = KIND_ICONS[kind];
  return (
    <Stack direction="row" gap={2} alignItems="center">
      <Icon fontSize="small" color="action" aria-hidden />
      {t(`reminders.kinds.${kind}`)}
    </Stack>
  );
};

const What = ({ reminder }: { reminder: Reminder }) => {
  const t = useText();
  const place = placeOf(reminder);
  const text = reminder.text || t(`reminders.kinds.${reminder.kind}`);
  return place ? (
    <MuiLink component={Link} to={place} data-row-link fontWeight="fontWeightMedium" underline="hover">
      {text}
    </MuiLink>
  ) : (
    <Box component="span">{text}</Box>
  );
};

const Actions = ({ reminder }: { reminder: Reminder }) => (
  <Stack direction="row" justifyContent="flex-end">
    <SnoozeButton id={reminder.id} />
    {!reminder.done && <DoneButton id={reminder.id} />}
  </Stack>
);

/** Everything that we are to be told: what is due for oneself first. */
export const ReminderList = () => {
  const { data: me } = useMe();
  if (!me) return null;
  const user = me.user.id;
  const views: readonly View[] = [
    { key: 'due', text: 'reminders.views.due', filter: { user, due: true } },
    { key: 'open', text: 'reminders.views.open', filter: { user, done: false } },
    { key: 'done', text: 'reminders.views.done', filter: { user, done: true } },
    { key: 'given', text: 'reminders.views.given', filter: { author: user, done: false } },
    { key: 'all', text: 'views.all', filter: {} },
  ];
  return (
    <ListPage
      icon={ICONS.reminders}
      filters={FILTERS}
      views={views}
      start={{ user, due: true }}
      sort={{ field: 'at', order: 'DESC' }}
      exportable={false}
      emptyText="reminders.emptyText"
      linked={false}
      phone={(reminder: Reminder) => ({
        title: <What reminder={reminder} />,
        text: <Moment instant={reminder.at} />,
        end: <Actions reminder={reminder} />,
      })}
    >
      <Table rowClick={false}>
        <Col source="text" render={(reminder: Reminder) => <What reminder={reminder} />} />
        <Col source="kind" render={(reminder: Reminder) => <Kind kind={reminder.kind} />} />
        <ReferenceCol source="member" reference="members" />
        <MomentCol source="at" />
        <ReferenceCol source="user" reference="users" />
        <Col
          source="actions"
          label={false}
          disableSort
          render={(reminder: Reminder) => <Actions reminder={reminder} />}
        />
      </Table>
    </ListPage>
  );
};
