import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { RequestError } from '../../../api/request-error';
import { Loaded } from '../../../components/ui/Loaded';
import { useNotices } from '../../../components/ui/Notices';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import { weights } from '../../../theme/measures';
import { deleteSession, getSessions, postEndOthers, type SessionView } from '../api/sessions';

const KEY = ['sessions'];

/** Where one is signed in, and signing out elsewhere. */
export const SessionsPanel = () => {
  const { t } = useWords();
  const notify = useNotices();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: KEY, queryFn: getSessions });
  const done = async (work: Promise<string>) => {
    notify(
      await work.catch((error: unknown) =>
        error instanceof RequestError && error.message ? error.message : t('portal.problem.server'),
      ),
    );
    await queries.invalidateQueries({ queryKey: KEY });
  };
  const endOne = (id: string) => void done(deleteSession(id).then(() => t('security.sessions.ended')));
  const endOthers = () =>
    void done(postEndOthers().then(({ ended }) => t('security.sessions.othersEnded', { count: ended })));
  return (
    <Panel title={t('security.sessions.title')} note={t('security.sessions.text')}>
      <Loaded query={query} skeleton={null}>
        {(sessions) => (
          <>
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {sessions.map((session) => (
                <Row key={session.id} session={session} onEnd={() => endOne(session.id)} />
              ))}
            </Box>
            {sessions.length > 1 ? (
              <Button variant="outlined" onClick={endOthers} sx={{ mt: 4 }}>
                {t('security.sessions.endOthers')}
              </Button>
            ) : null}
          </>
        )}
      </Loaded>
    </Panel>
  );
};

const Row = ({ session, onEnd }: { session: SessionView; onEnd: () => void }) => {
  const { t, instant } = useWords();
  const { browser, system } = session.device;
  const name = [browser, system].filter(Boolean).join(' · ') || t('security.sessions.unknown');
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 3,
        py: 3,
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-of-type': { borderBottom: 0 },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <Typography variant="body2" sx={{ fontWeight: weights.medium }}>
            <bdi>{name}</bdi>
          </Typography>
          {session.current ? (
            <Chip size="small" color="success" label={t('security.sessions.current')} />
          ) : null}
        </Box>
        <Typography variant="caption" color="text.secondary" component="p">
          {t('security.sessions.used', { moment: instant(session.usedAt) })}
        </Typography>
      </Box>
      {session.current ? null : (
        <Button color="error" onClick={onEnd} aria-label={t('security.sessions.endNamed', { device: name })}>
          {t('security.sessions.end')}
        </Button>
      )}
    </Box>
  );
};
