import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { shownKeys } from '@ortak/kernel/conditions';
import { useEffect, useRef, useState } from 'react';
import { RequestError } from '../../../api/request-error';
import { BusyButton } from '../../../components/ui/BusyButton';
import { Panel } from '../../../components/ui/Panel';
import { useWords } from '../../../i18n/use-words';
import { textOf, type Analysis, type Answers, type Section } from '../api/analysis';
import { putAnswers } from '../api/use-analyses';
import { AnswerInput } from './AnswerInput';

/** After this long without a change, answers are kept. */
const PAUSE_MS = 800;

const shownOf = (sections: readonly Section[], answers: Answers): Set<string> =>
  shownKeys(
    sections.flatMap(({ questions }) => questions),
    (key) => answers[key],
  );

interface AnswerFormProps {
  readonly analysis: Analysis;
  readonly sections: readonly Section[];
  readonly onSubmitted: () => void;
}

/** The questions of a form, as far as they are asked. Answers are kept as they are given. */
export const AnswerForm = ({ analysis, sections, onSubmitted }: AnswerFormProps) => {
  const { t, language } = useWords();
  const [answers, setAnswers] = useState<Answers>(analysis.answers);
  const [state, setState] = useState<'saved' | 'waiting' | 'saving' | 'failed'>('saved');
  const [problem, setProblem] = useState<RequestError | undefined>(undefined);
  const timer = useRef<number | undefined>(undefined);
  const unsent = useRef<Answers | undefined>(undefined);
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const version = useRef(analysis.version);
  const open = analysis.status === 'draft';
  const shown = shownOf(sections, answers);

  const keep = (given: Answers, submit: boolean): Promise<boolean> => {
    window.clearTimeout(timer.current);
    unsent.current = undefined;
    setState('saving');
    // One after the other, each with the version that the one before left.
    queue.current = queue.current.then(async () => {
      try {
        const status = submit ? { status: 'submitted' as const } : {};
        const kept = await putAnswers(analysis.id, { answers: given, version: version.current, ...status });
        version.current = kept.version;
        setProblem(undefined);
        setState('saved');
        return true;
      } catch (error) {
        setProblem(error instanceof RequestError ? error : new RequestError(0, t('portal.analysis.failed')));
        setState('failed');
        return false;
      }
    });
    return queue.current;
  };
  const leave = useRef<() => void>(() => undefined);
  useEffect(() => {
    leave.current = () => {
      if (unsent.current) void keep(unsent.current, false);
    };
  });
  // Whoever goes on to another page within the pause loses nothing.
  useEffect(() => () => leave.current(), []);
  const change = (key: string, value: unknown) => {
    const all = { ...answers, [key]: value };
    const asked = shownOf(sections, all);
    const next = Object.fromEntries(Object.entries(all).filter(([one]) => asked.has(one)));
    setAnswers(next);
    setState('waiting');
    unsent.current = next;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void keep(next, false), PAUSE_MS);
  };
  const problemOf = (key: string): string | undefined =>
    problem?.fields.find(({ path }) => path === `answers.${key}`)?.message;
  return (
    <>
      {sections.map((section) => (
        <Panel key={section.key} title={textOf(section.labels, language)}>
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 5 }}>
            {section.questions
              .filter(({ key }) => shown.has(key))
              .map((question) => (
                <AnswerInput
                  key={question.key}
                  question={question}
                  value={answers[question.key]}
                  problem={problemOf(question.key)}
                  disabled={!open}
                  onChange={(value) => change(question.key, value)}
                />
              ))}
          </Box>
        </Panel>
      ))}
      {problem ? <Alert severity="error">{problem.message}</Alert> : null}
      {open ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
          <BusyButton
            variant="contained"
            busy={state === 'saving'}
            onClick={() => void keep(answers, true).then((done) => (done ? onSubmitted() : undefined))}
          >
            {t('portal.analysis.submit')}
          </BusyButton>
          <Typography role="status" variant="body2" color={state === 'failed' ? 'error' : 'text.secondary'}>
            {t(`portal.analysis.saving.${state}`)}
          </Typography>
        </Box>
      ) : null}
    </>
  );
};
