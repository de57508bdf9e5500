import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../../components/ui/Loaded';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import { getTwoStep, type TwoStepState } from '../api/two-step';
import { TurnOn } from './TurnOn';
import { TwoStepProof } from './TwoStepProof';

const KEY = ['two-step'];

/** One's own two-step sign-in: whether it is on, and turning it on and off. */
export const TwoStepPanel = () => {
  const { t } = useWords();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: KEY, queryFn: getTwoStep });
  const [open, setOpen] = useState<'on' | 'off' | 'renew' | null>(null);
  const close = () => {
    setOpen(null);
    void queries.invalidateQueries({ queryKey: KEY });
  };
  const enabled = query.data?.enabled;
  return (
    <Panel
      title={t('security.twoStep.title')}
      note={t('security.twoStep.text')}
      action={
        enabled === undefined ? undefined : (
          <Chip
            size="small"
            color={enabled ? 'success' : 'default'}
            label={t(enabled ? 'security.twoStep.on' : 'security.twoStep.off')}
          />
        )
      }
    >
      <Loaded query={query} skeleton={null}>
        {(state) => (
          <>
            {open === null ? <State state={state} onOpen={setOpen} /> : null}
            {open === 'on' ? <TurnOn onClose={close} /> : null}
            {open === 'off' || open === 'renew' ? <TwoStepProof what={open} onClose={close} /> : null}
          </>
        )}
      </Loaded>
    </Panel>
  );
};

const State = ({
  state,
  onOpen,
}: {
  state: TwoStepState;
  onOpen: (what: 'on' | 'off' | 'renew') => void;
}) => {
  const { t, day } = useWords();
  if (!state.enabled)
    return (
      <Button variant="outlined" onClick={() => onOpen('on')}>
        {t('security.twoStep.turnOn')}
      </Button>
    );
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Typography variant="body2">
        {state.since ? `${t('security.twoStep.since', { date: day(state.since) })} · ` : ''}
        {t('security.recovery.left', { count: state.recoveryCodesLeft })}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <Button variant="outlined" onClick={() => onOpen('renew')}>
          {t('security.recovery.renew')}
        </Button>
        <Button color="error" onClick={() => onOpen('off')}>
          {t('security.twoStep.turnOff')}
        </Button>
      </Box>
    </Box>
  );
};
