import { Alert, Stack } from '@mui/material';
import { ShowBase, useGetOne, useShowContext } from 'react-admin';
import { RecordName } from '../audit-entries/RecordName';
import { RecordLink } from '../components/columns';
import { Moment } from '../components/figures';
import { PageHeader } from '../components/PageHeader';
import { PageSkeleton } from '../components/PageSkeleton';
import { StatusChip } from '../components/StatusChip';
import { useText } from '../i18n/text';
import { heldOf, isStale, type ChangeRequest } from './change-request';
import { ChangeTable } from './ChangeTable';
import { DecideButtons } from './DecideButtons';

const Facts = ({ request }: { request: ChangeRequest }) => {
  const t = useText();
  return (
    <Stack direction="row" flexWrap="wrap" columnGap={4} rowGap={1}>
      <span>
        {t('changeRequests.record')}{' '}
        <RecordLink to={`/${request.resource}/${request.record}/show`}>
          <RecordName reference={request.resource} id={request.record} />
        </RecordLink>
      </span>
      <span>
        {t('changeRequests.asker')}{' '}
        <RecordLink to={`/people/${request.person}/show`}>
          <RecordName reference="people" id={request.person} />
        </RecordLink>
      </span>
      {request.createdAt && <Moment instant={request.createdAt} />}
    </Stack>
  );
};

const ChangeRequestFrame = () => {
  const { record: request, isPending } = useShowContext<ChangeRequest>();
  const t = useText();
  const waiting = request?.status === 'waiting';
  const { data: record } = useGetOne<{ id: number } & Record<string, unknown>>(
    request?.resource ?? 'members',
    { id: request?.record ?? 0 },
    { enabled: waiting },
  );
  if (isPending || !request) return <PageSkeleton />;
  const stale =
    waiting &&
    record !== undefined &&
    Object.entries(request.changes).some(([field, change]) => isStale(change, heldOf(record, field)));
  return (
    <Stack gap={4}>
      <PageHeader
        title={t('changeRequests.record')}
        aside={
          <>
            <RecordName reference="members" id={request.member} />
            <StatusChip noun="changeRequest" status={request.status} />
          </>
        }
        text={<Facts request={request} />}
        actions={<DecideButtons request={request} stale={stale} />}
      />
      {request.reason && <Alert severity="info">{request.reason}</Alert>}
      <ChangeTable request={request} record={waiting ? record : undefined} />
    </Stack>
  );
};

/** A request with what it changes, and the decision about it. */
export const ChangeRequestShow = () => (
  <ShowBase>
    <ChangeRequestFrame />
  </ShowBase>
);
