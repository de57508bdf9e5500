import WordIcon from '@mui/icons-material/DescriptionOutlined';
import MailIcon from '@mui/icons-material/ForwardToInboxOutlined';
import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import ExcelIcon from '@mui/icons-material/TableChartOutlined';
import { Alert, Box, Button, Card, Chip, Skeleton, Stack } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCanAccess, useNotify } from 'react-admin';
import { DateBox } from '../components/DateBox';
import { openFile, saveFile } from '../data/files';
import { todayIn } from '../data/today';
import { useLanguage, useText } from '../i18n/text';
import { request, requestJson } from '../session/request';
import { AgeingBar } from './AgeingBar';
import { MailStatement } from './MailStatement';
import { rangeOf, RANGES, type DateRange, type Statement } from './statement';
import { StatementTable } from './StatementTable';

const queryOf = (range: DateRange, more: Record<string, string> = {}): string =>
  String(new URLSearchParams({ ...range, ...more }));

const RangePicker = ({ range, onChange }: { range: DateRange; onChange: (range: DateRange) => void }) => {
  const t = useText();
  const today = todayIn();
  return (
    <Stack direction="row" gap={2} flexWrap="wrap" alignItems="flex-end">
      <DateBox
        label={t('list.from')}
        value={range.from}
        max={range.to}
        onChange={(from) => onChange({ ...range, from })}
      />
      <DateBox
        label={t('list.until')}
        value={range.to}
        min={range.from}
        onChange={(to) => onChange({ ...range, to })}
      />
      <Stack direction="row" gap={1} flexWrap="wrap" sx={{ pb: 1 }}>
        {RANGES.map((key) => {
          const named = rangeOf(key, today);
          const current = named.from === range.from && named.to === range.to;
          return (
            <Chip
              key={key}
              label={t(`statements.ranges.${key}`)}
              variant={current ? 'filled' : 'outlined'}
              color={current ? 'primary' : 'default'}
              onClick={() => onChange(named)}
            />
          );
        })}
      </Stack>
    </Stack>
  );
};

/** What the statement can be taken along as. */
const FILES = [
  ['pdf', <PdfIcon key="pdf" />],
  ['docx', <WordIcon key="docx" />],
  ['xlsx', <ExcelIcon key="xlsx" />],
] as const;

const Tools = ({ account, range }: { account: number; range: DateRange }) => {
  const t = useText();
  const notify = useNotify();
  const language = useLanguage();
  const [mailing, setMailing] = useState(false);
  const [busy, setBusy] = useState(false);
  const { canAccess: files } = useCanAccess({ resource: 'statements', action: 'download' });
  const take = async (format: (typeof FILES)[number][0] | 'html') => {
    setBusy(true);
    try {
      const answer = await request(`/api/statements/${account}?${queryOf(range, { format, language })}`);
      await (format === 'html'
        ? openFile(answer)
        : saveFile(answer, `statement-${account}-${range.from}-${range.to}.${format}`));
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Stack direction="row" gap={2} flexWrap="wrap">
      {files &&
        FILES.map(([format, icon]) => (
          <Button
            key={format}
            variant="outlined"
            startIcon={icon}
            disabled={busy}
            onClick={() => void take(format)}
          >
            {t(`statements.${format}`)}
          </Button>
        ))}
      <Button variant="outlined" startIcon={<PrintIcon />} disabled={busy} onClick={() => void take('html')}>
        {t('statements.print')}
      </Button>
      <Button variant="outlined" startIcon={<MailIcon />} onClick={() => setMailing(true)}>
        {t('statements.mail')}
      </Button>
      <MailStatement account={account} range={range} open={mailing} onClose={() => setMailing(false)} />
    </Stack>
  );
};

/** The statement of an account (hesap ekstresi): a period, its movements with running balance, ageing, and papers. */
export const StatementPanel = ({ account }: { account: number }) => {
  const [range, setRange] = useState<DateRange>(() => rangeOf('last12Months', todayIn()));
  const complete = Boolean(range.from && range.to && range.from <= range.to);
  const { data, error, isPending } = useQuery({
    queryKey: ['statement', account, range],
    queryFn: () => requestJson<Statement>(`/api/statements/${account}?${queryOf(range)}`),
    enabled: complete,
    placeholderData: (previous) => previous,
  });
  return (
    <Stack gap={4}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 4,
          justifyContent: 'space-between',
          alignItems: 'flex-end',
        }}
      >
        <RangePicker range={range} onChange={setRange} />
        <Tools account={account} range={range} />
      </Box>
      {error && <Alert severity="error">{error.message}</Alert>}
      {isPending && !error && (
        <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />
      )}
      {data && (
        <>
          <AgeingBar ageing={data.ageing} currency={data.currency} />
          <Card sx={{ overflow: 'hidden' }}>
            <StatementTable statement={data} />
          </Card>
        </>
      )}
    </Stack>
  );
};
