import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { RequestError } from '../../../api/request-error';
import { BusyButton } from '../../../components/ui/BusyButton';
import { CellNote } from '../../../components/ui/CellNote';
import { useNotices } from '../../../components/ui/Notices';
import { StatusChip } from '../../../components/ui/StatusChip';
import { useWords } from '../../../i18n/use-words';
import { useMembers } from '../../../session/use-members';
import { useRights } from '../../../session/use-rights';
import { textOf, validityText, type DueForm } from '../api/analysis';
import { beginAnalysis } from '../api/use-analyses';

const meanings = { overdue: 'bad', soon: 'warning', new: 'info', valid: 'good' } as const;

const Answer = ({ due }: { due: DueForm }) => {
  const { t } = useWords();
  const can = useRights();
  const navigate = useNavigate();
  const notify = useNotices();
  const [busy, setBusy] = useState(false);
  if (due.waiting || !can('analyses', 'create') || !can('analyses', 'edit')) return null;
  const open = async () => {
    setBusy(true);
    try {
      const id = due.draft ?? (await beginAnalysis(due.form, due.member)).id;
      void navigate(`/analyses/${id}`);
    } catch (error) {
      notify(error instanceof RequestError ? error.message : t('portal.analysis.failed'), 'error');
      setBusy(false);
    }
  };
  return (
    <BusyButton
      variant={due.state === 'valid' ? 'outlined' : 'contained'}
      busy={busy}
      onClick={() => void open()}
    >
      {t(due.draft ? 'portal.analysis.goOn' : 'portal.analysis.answer')}
    </BusyButton>
  );
};

/** The forms that the member is asked to answer, each with its state and the way to answer it. */
export const DueForms = ({ forms }: { forms: readonly DueForm[] }) => {
  const { t, date, language } = useWords();
  const members = useMembers();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {forms.map((due) => (
        <Box
          component="li"
          key={`${due.form}-${due.member}`}
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'center',
            gap: 3,
            px: { xs: 4, sm: 6 },
            py: 4,
            borderTop: 1,
            borderColor: 'divider',
          }}
        >
          <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
            <Typography variant="subtitle1" component="h3" sx={{ overflowWrap: 'anywhere' }}>
              {textOf(due.labels, language, due.name)}
            </Typography>
            <CellNote>{members.several && members.nameOf(due.member)}</CellNote>
            <Typography variant="body2" color="text.secondary">
              {due.validUntil
                ? t(validityText(due), { date: date(due.validUntil) })
                : t('portal.analysis.never')}
            </Typography>
          </Box>
          <StatusChip
            meaning={due.waiting ? 'warning' : meanings[due.state]}
            label={t(due.waiting ? 'portal.analysis.states.waiting' : `portal.analysis.states.${due.state}`)}
          />
          <Answer due={due} />
        </Box>
      ))}
    </Box>
  );
};
