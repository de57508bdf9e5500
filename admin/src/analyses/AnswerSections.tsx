import { shownKeys } from '@ortak/kernel/conditions';
import { Box, Card, Stack, Typography } from '@mui/material';
import { useLanguage } from '../i18n/text';
import { textOf, type Answers, type Section } from './analysis';
import { AnswerInput } from './AnswerInput';

interface AnswerSectionsProps {
  sections: readonly Section[];
  answers: Answers;
  onChange: (answers: Answers) => void;
  /** Messages by question. */
  problems?: Readonly<Record<string, string>>;
  disabled?: boolean;
  analysis?: number;
}

/** What these answers ask for: the questions that are shown, and answers without those that are not. */
export const shownOf = (sections: readonly Section[], answers: Answers): Set<string> =>
  shownKeys(
    sections.flatMap(({ questions }) => questions),
    (key) => answers[key],
  );

/** The answers without those to questions that are not asked any more. */
export const withoutHidden = (sections: readonly Section[], answers: Answers): Answers => {
  const shown = shownOf(sections, answers);
  return Object.fromEntries(Object.entries(answers).filter(([key]) => shown.has(key)));
};

/** The questions of a form, as far as they are asked. */
export const AnswerSections = ({ sections, answers, onChange, problems, ...rest }: AnswerSectionsProps) => {
  const language = useLanguage();
  const shown = shownOf(sections, answers);
  return (
    <Stack gap={4}>
      {sections.map((section) => (
        <Card key={section.key} component="section" sx={{ p: { xs: 4, sm: 6 } }}>
          <Stack gap={5}>
            <Typography variant="h4" component="h2" sx={{ overflowWrap: 'anywhere' }}>
              {textOf(section.labels, language)}
            </Typography>
            {section.questions
              .filter(({ key }) => shown.has(key))
              .map((question) => (
                <Box key={question.key} id={`question-${question.key}`}>
                  <AnswerInput
                    question={question}
                    value={answers[question.key]}
                    problem={problems?.[question.key]}
                    onChange={(value) =>
                      onChange(withoutHidden(sections, { ...answers, [question.key]: value }))
                    }
                    {...rest}
                  />
                </Box>
              ))}
          </Stack>
        </Card>
      ))}
    </Stack>
  );
};
