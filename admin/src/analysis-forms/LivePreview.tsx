import { Alert, Stack, Typography } from '@mui/material';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/text';
import { post } from '../session/request';
import type { Answers, Band, Scores } from '../analyses/analysis';
import { AnswerSections } from '../analyses/AnswerSections';
import { ScorePanel } from '../analyses/ScorePanel';
import type { Draft } from './draft';

const PAUSE = 400;

interface Preview {
  readonly scores: Scores;
  readonly band: Band | null;
}

/** The form as it will be answered, scored by the server as a result will be. */
export const LivePreview = ({ draft }: { draft: Draft }) => {
  const t = useText();
  const [answers, setAnswers] = useState<Answers>({});
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { sections, bands, formula } = draft;
  useEffect(() => {
    let over = false;
    const timer = window.setTimeout(() => {
      const body = { sections, bands, ...(formula ? { formula } : {}), answers };
      post<Preview>('/api/console/analysis-forms/preview', body).then(
        (next) => {
          if (over) return;
          setPreview(next);
          setProblem(null);
        },
        (error: Error) => !over && setProblem(error.message),
      );
    }, PAUSE);
    return () => {
      over = true;
      window.clearTimeout(timer);
    };
  }, [sections, bands, formula, answers]);
  const filled = sections.filter(({ questions }) => questions.length > 0);
  return (
    <Stack gap={4} component="section" aria-label={t('forms.preview')}>
      <Typography variant="h4" component="h2">
        {t('forms.preview')}
      </Typography>
      {problem && <Alert severity="warning">{problem}</Alert>}
      <ScorePanel sections={filled} scores={preview?.scores} band={preview?.band} />
      <AnswerSections sections={filled} answers={answers} onChange={setAnswers} />
    </Stack>
  );
};
