import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { HttpError, useNotify, useRefresh } from 'react-admin';
import { useText } from '../i18n/text';
import { requestJson } from '../session/request';
import type { Analysis, Answers, Section } from './analysis';
import { AnswerSections } from './AnswerSections';
import { ScorePanel } from './ScorePanel';

/** After this long without a change, answers are saved. */
const PAUSE = 700;

interface AnswerPageProps {
  analysis: Analysis;
  sections: readonly Section[];
}

/** The messages of a refusal by question, and the one for everything else. */
const problemsOf = (error: unknown): { byQuestion: Record<string, string>; message: string } => {
  const { errors } = (error instanceof HttpError ? (error.body as { errors?: object }) : null) ?? {};
  const answers = (errors as { answers?: Record<string, string> } | undefined)?.answers;
  return {
    byQuestion: typeof answers === 'object' ? answers : {},
    message: (error as Error).message,
  };
};

/** A draft: answers are saved as they are given, the score follows each. */
export const AnswerPage = ({ analysis, sections }: AnswerPageProps) => {
  const t = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const [saved, setSaved] = useState(analysis);
  const [answers, setAnswers] = useState<Answers>(analysis.answers);
  const [state, setState] = useState<'saved' | 'waiting' | 'saving' | 'failed'>('saved');
  const [problems, setProblems] = useState<{ byQuestion: Record<string, string>; message: string } | null>(
    null,
  );
  const timer = useRef<number>();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const version = useRef(analysis.version);

  const send = (given: Answers, submit: boolean): Promise<boolean> => {
    window.clearTimeout(timer.current);
    setState('saving');
    // One after the other, each with the version that the one before left.
    const sending = queue.current.then(async () => {
      try {
        const path = `/api/console/analyses/${analysis.id}${submit ? '/submit' : ''}`;
        const body = JSON.stringify({ answers: given, version: version.current });
        const next = await requestJson<Analysis>(path, { method: submit ? 'POST' : 'PUT', body });
        version.current = next.version;
        setSaved(next);
        setProblems(null);
        setState('saved');
        return true;
      } catch (error) {
        setProblems(problemsOf(error));
        setState('failed');
        return false;
      }
    });
    queue.current = sending;
    return sending;
  };
  const change = (next: Answers) => {
    setAnswers(next);
    setState('waiting');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void send(next, false), PAUSE);
  };
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (state === 'saved') return undefined;
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state]);
  const submit = async () => {
    if (!(await send(answers, true))) return;
    notify(t('analyses.submitted'), { type: 'success' });
    refresh();
  };
  return (
    <Box
      sx={({ look }) => ({
        display: 'grid',
        gap: 4,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: `minmax(0, 1fr) ${look.sizes.menu * 1.3}px` },
      })}
    >
      <Stack gap={4}>
        <AnswerSections
          sections={sections}
          answers={answers}
          onChange={change}
          problems={problems?.byQuestion}
          analysis={analysis.id}
        />
        {problems && <Alert severity="error">{problems.message}</Alert>}
        <Stack direction="row" gap={3} alignItems="center" flexWrap="wrap">
          <Button variant="contained" onClick={() => void submit()} disabled={state === 'saving'}>
            {t('analyses.submit')}
          </Button>
          <Typography color={state === 'failed' ? 'error' : 'text.secondary'} role="status">
            {t(`analyses.saving.${state}`)}
          </Typography>
        </Stack>
      </Stack>
      <Box sx={({ look }) => ({ position: { md: 'sticky' }, top: `${look.sizes.bar * 1.5}px` })}>
        <ScorePanel sections={sections} scores={saved.scores} band={saved.band} />
      </Box>
    </Box>
  );
};
