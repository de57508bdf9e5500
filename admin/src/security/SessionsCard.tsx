import ComputerIcon from '@mui/icons-material/ComputerOutlined';
import UnknownIcon from '@mui/icons-material/DevicesOtherOutlined';
import PhoneIcon from '@mui/icons-material/SmartphoneOutlined';
import TabletIcon from '@mui/icons-material/TabletMacOutlined';
import { Box, Button, Card, Chip, Divider, Stack, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useNotify } from 'react-admin';
import { Moment } from '../components/figures';
import { endOtherSessions, endSession, loadSessions, type SessionView } from './two-step-api';
import { useSecurityText } from './words';

const KEY = ['own-sessions'];

const ICONS = {
  computer: ComputerIcon,
  phone: PhoneIcon,
  tablet: TabletIcon,
  unknown: UnknownIcon,
} as const;

const Row = ({ session, onEnd }: { session: SessionView; onEnd: () => void }) => {
  const t = useSecurityText();
  const { browser, system, kind } = session.device;
  const name = [browser, system].filter(Boolean).join(' · ') || t('security.sessions.unknown');
  const Icon = ICONS[kind];
  return (
    <Stack direction="row" gap={4} alignItems="center" component="li" sx={{ py: 3 }}>
      <Icon color="action" aria-hidden />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Stack direction="row" gap={2} alignItems="center" flexWrap="wrap">
          <Typography fontWeight="fontWeightMedium">{name}</Typography>
          {session.current && <Chip size="small" color="success" label={t('security.sessions.current')} />}
        </Stack>
        <Typography variant="caption" color="text.secondary" component="p">
          <Moment instant={session.usedAt} />
          {session.address && ` · ${session.address}`}
        </Typography>
      </Box>
      {!session.current && (
        <Button
          size="small"
          variant="text"
          color="error"
          onClick={onEnd}
          aria-label={t('security.sessions.endNamed', { device: name })}
        >
          {t('security.sessions.end')}
        </Button>
      )}
    </Stack>
  );
};

/** Where somebody is signed in, and signing out elsewhere. */
export const SessionsCard = () => {
  const t = useSecurityText();
  const notify = useNotify();
  const client = useQueryClient();
  const { data: sessions = [] } = useQuery({ queryKey: KEY, queryFn: loadSessions });
  const done = async (work: Promise<string>) => {
    try {
      notify(await work, { type: 'success' });
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
    await client.invalidateQueries({ queryKey: KEY });
  };
  const endOne = (id: string) => done(endSession(id).then(() => t('security.sessions.ended')));
  const endOthers = () =>
    done(endOtherSessions().then(({ ended }) => t('security.sessions.othersEnded', { count: ended })));
  return (
    <Card component="section" sx={{ p: 5 }}>
      <Stack gap={2}>
        <Typography variant="h4" component="h2">
          {t('security.sessions.title')}
        </Typography>
        <Typography color="text.secondary">{t('security.sessions.text')}</Typography>
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {sessions.map((session, index) => (
            <Fragment key={session.id}>
              {index > 0 && <Divider component="li" aria-hidden />}
              <Row session={session} onEnd={() => void endOne(session.id)} />
            </Fragment>
          ))}
        </Box>
        {sessions.length > 1 && (
          <Button variant="outlined" onClick={() => void endOthers()} sx={{ alignSelf: 'flex-start' }}>
            {t('security.sessions.endOthers')}
          </Button>
        )}
      </Stack>
    </Card>
  );
};
