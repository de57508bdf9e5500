import PlayIcon from '@mui/icons-material/PlayArrowRounded';
import PreviewIcon from '@mui/icons-material/VisibilityOutlined';
import { Alert, Autocomplete, Button, Card, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useMemo, useRef, useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ActionDialog } from '../components/ActionDialog';
import { DateBox } from '../components/DateBox';
import { PageHeader } from '../components/PageHeader';
import type { Member } from '../data/records';
import { todayIn } from '../data/today';
import { useFormat, useText } from '../i18n/text';
import { useCompany } from '../session/company';
import { hasEnded, startRun, type RunOrder } from './run';
import { RunReport } from './RunReport';
import { useRun } from './useRun';

const HITS = { page: 1, perPage: 20 };
const BY_NAME = { field: 'name', order: 'ASC' } as const;

const MemberBox = ({
  member,
  onChange,
}: {
  member: Member | null;
  onChange: (member: Member | null) => void;
}) => {
  const t = useText();
  const [typed, setTyped] = useState('');
  const { data = [] } = useGetList<Member>('members', {
    filter: typed ? { q: typed } : {},
    pagination: HITS,
    sort: BY_NAME,
  });
  return (
    <Autocomplete
      options={data}
      value={member}
      onChange={(_, picked) => onChange(picked)}
      onInputChange={(_, text, reason) => reason === 'input' && setTyped(text)}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      filterOptions={(options) => options}
      renderInput={(params) => (
        <TextField {...params} label={t('runs.member')} helperText={t('runs.memberHelp')} />
      )}
    />
  );
};

/** Filter → preview → run. Nothing is invoiced before the preview has been seen. */
export const RunCreate = () => {
  const t = useText();
  const format = useFormat();
  const translate = useTranslate();
  const navigate = useNavigate();
  const { companies, company } = useCompany();
  const [asOf, setAsOf] = useState(todayIn());
  const [companyId, setCompanyId] = useState<number | null>(company?.id ?? null);
  const [member, setMember] = useState<Member | null>(null);
  const [previewed, setPreviewed] = useState<{ id: number; order: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const order = useMemo<RunOrder>(
    () => ({
      asOf,
      ...(companyId ? { company: companyId } : {}),
      ...(member ? { filter: { member: member.id } } : {}),
    }),
    [asOf, companyId, member],
  );
  const text = JSON.stringify(order);
  const key = useRef({ order: '', key: '' });
  const { data: preview } = useRun(previewed?.id ?? null);
  const current = previewed?.order === text ? preview : undefined;
  const show = async () => {
    setProblem(null);
    try {
      const { id } = await startRun(order, true, crypto.randomUUID());
      setPreviewed({ id, order: text });
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  const run = async () => {
    if (key.current.order !== text) key.current = { order: text, key: crypto.randomUUID() };
    const { id } = await startRun(order, false, key.current.key);
    navigate(`/billing-runs/${id}/show`);
  };
  const ready = Boolean(current && hasEnded(current) && (current.done ?? 0) > 0);
  return (
    <Stack gap={4} sx={({ look }) => ({ maxWidth: look.sizes.wideDialog })}>
      <PageHeader title={t('runs.new')} text={t('runs.newText')} />
      <Card sx={{ p: 6 }}>
        <Stack gap={4}>
          <Stack direction={{ xs: 'column', sm: 'row' }} gap={4} sx={{ '& > *': { flex: 1 } }}>
            <DateBox
              label={t('runs.asOf')}
              value={asOf}
              onChange={setAsOf}
              required
              helperText={t('runs.asOfHelp')}
            />
            {companies.length > 1 && (
              <TextField
                select
                label={t('runs.company')}
                value={companyId ?? 0}
                onChange={(event) => setCompanyId(Number(event.target.value) || null)}
              >
                <MenuItem value={0}>{t('shell.allCompanies')}</MenuItem>
                {companies.map((one) => (
                  <MenuItem key={one.id} value={one.id}>
                    {one.name}
                  </MenuItem>
                ))}
              </TextField>
            )}
            <MemberBox member={member} onChange={setMember} />
          </Stack>
          {problem && <Alert severity="error">{problem}</Alert>}
          <Stack direction="row" gap={2} flexWrap="wrap">
            <Button
              variant={ready ? 'outlined' : 'contained'}
              startIcon={<PreviewIcon />}
              disabled={!asOf}
              onClick={() => void show()}
            >
              {t('runs.preview')}
            </Button>
            <Button
              variant="contained"
              startIcon={<PlayIcon />}
              disabled={!ready}
              onClick={() => setAsking(true)}
            >
              {t('runs.run')}
            </Button>
            <Button variant="text" onClick={() => navigate(-1)}>
              {translate('ra.action.cancel')}
            </Button>
          </Stack>
        </Stack>
      </Card>
      {current && (
        <>
          <Typography variant="h3" component="h2">
            {t('runs.previewTitle')}
          </Typography>
          <RunReport run={{ ...current, dryRun: true }} />
        </>
      )}
      <ActionDialog
        open={asking}
        title={t('runs.run')}
        text={t('runs.ask', {
          count: format.number(current?.done ?? 0),
          date: format.date(asOf || todayIn()),
        })}
        confirm={t('runs.run')}
        onConfirm={run}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
};
