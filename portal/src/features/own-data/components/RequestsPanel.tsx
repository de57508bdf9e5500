import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { BusyButton } from '../../../components/ui/BusyButton';
import { useNotices } from '../../../components/ui/Notices';
import { Panel } from '../../../components/ui/Panel';
import { StatusChip } from '../../../components/ui/StatusChip';
import { blocksOf, useExtraForm } from '../../../components/extra/extra-form';
import { ExtraValue } from '../../../components/extra/ExtraValue';
import { useWords } from '../../../i18n/use-words';
import { useMe } from '../../../session/use-me';
import { CHANGE_REQUESTS_KEY, useChangeRequests, withdraw, type ChangeRequest } from '../api/change-requests';

const MEANINGS = { waiting: 'warning', approved: 'good', refused: 'bad', withdrawn: 'neutral' } as const;

/** What the person asked to have changed: how far it is, and a way to take it back. Nothing when there is none. */
export const RequestsPanel = () => {
  const { t } = useWords();
  const requests = useChangeRequests().data ?? [];
  if (requests.length === 0) return null;
  return (
    <Panel title={t('portal.ownData.requests')} note={t('portal.ownData.requestsText')} flush>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {requests.map((request) => (
          <Request key={request.id} request={request} />
        ))}
      </Box>
    </Panel>
  );
};

const Request = ({ request }: { request: ChangeRequest }) => {
  const { t, instant, known } = useWords();
  const { person } = useMe();
  const queries = useQueryClient();
  const notify = useNotices();
  const [busy, setBusy] = useState(false);
  const form = useExtraForm(request.resource, request.record).data;
  const extra = form ? blocksOf(form).flatMap(({ fields }) => fields) : [];
  const takeBack = async () => {
    setBusy(true);
    try {
      await withdraw(request.id);
      notify(t('portal.ownData.withdrawn'));
    } catch {
      notify(t('portal.problem.server'), 'error');
    }
    setBusy(false);
    await queries.invalidateQueries({ queryKey: CHANGE_REQUESTS_KEY });
  };
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        justifyContent: 'space-between',
        gap: 3,
        px: { xs: 4, sm: 6 },
        py: 4,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ minWidth: 0, flex: '1 1 14rem' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2 }}>
          <StatusChip
            meaning={MEANINGS[request.status]}
            label={t(`portal.ownData.statuses.${request.status}`)}
          />
          <Typography variant="caption" color="text.secondary">
            {instant(request.createdAt)}
          </Typography>
        </Box>
        {Object.entries(request.changes).map(([name, { from, to }]) => {
          const field = extra.find(({ key }) => `extra.${key}` === name);
          const shown = (value: unknown) =>
            field ? (
              <ExtraValue field={field} value={value} />
            ) : (
              <>{String((value as string | null) ?? '–')}</>
            );
          return (
            <Typography key={name} variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {field?.label ?? known(`portal.ownData.fields.${name}`, name)}:{' '}
              </Box>
              <Box component="del" sx={{ color: 'text.secondary' }}>
                {shown(from)}
              </Box>{' '}
              <Box component="ins" sx={{ textDecoration: 'none', fontWeight: 'fontWeightMedium' }}>
                {shown(to)}
              </Box>
            </Typography>
          );
        })}
        {request.reason ? (
          <Typography variant="body2" sx={{ mt: 2 }}>
            {t('portal.ownData.reason')}: {request.reason}
          </Typography>
        ) : null}
      </Box>
      {request.status === 'waiting' && (request.resource === 'members' || request.record === person.id) ? (
        <BusyButton size="small" busy={busy} onClick={() => void takeBack()}>
          {t('portal.ownData.withdraw')}
        </BusyButton>
      ) : null}
    </Box>
  );
};
