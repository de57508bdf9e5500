import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Card, Menu, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useLanguage, useText } from '../i18n/text';
import { textOf, type Section } from '../analyses/analysis';
import { moved, newQuestion, removed, replaced } from './draft';
import { LabelBox } from './LabelBox';
import { Movable } from './Movable';
import { NumberBox } from './NumberBox';
import { problemAt, type Problems } from './problems';
import { QUESTION_TYPES, QuestionCard } from './QuestionCard';

interface SectionCardProps {
  path: string;
  section: Section;
  sections: readonly Section[];
  onChange: (section: Section) => void;
  problems: Problems;
}

/** A section: its name and weight, and its questions in their order. */
export const SectionCard = ({ path, section, sections, onChange, problems }: SectionCardProps) => {
  const t = useText();
  const language = useLanguage();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const { questions } = section;
  const change = (more: Partial<Section>) => onChange({ ...section, ...more });
  const all = sections.flatMap((one) => one.questions);
  return (
    <Card
      component="section"
      aria-label={textOf(section.labels, language) || t('forms.section')}
      sx={{ p: { xs: 4, sm: 5 } }}
    >
      <Stack gap={4}>
        <Stack direction={{ xs: 'column', sm: 'row' }} gap={2}>
          <Box sx={{ flex: 1 }}>
            <LabelBox
              label={t('forms.section')}
              labels={section.labels}
              onChange={(labels) => change({ labels })}
              problem={problemAt(problems, `${path}.labels`)}
              required
            />
          </Box>
          <NumberBox
            label={t('forms.weight')}
            value={section.weight}
            onChange={(weight) => change({ weight: weight ?? 0 })}
            problem={problemAt(problems, `${path}.weight`)}
          />
        </Stack>
        {questions.map((question, index) => (
          <Movable
            key={question.key}
            kind={`questions-${section.key.toLowerCase()}`}
            index={index}
            count={questions.length}
            name={textOf(question.labels, language) || t('forms.question')}
            onMove={(from, to) => change({ questions: moved(questions, from, to) })}
            onRemove={() => change({ questions: removed(questions, index) })}
          >
            <QuestionCard
              path={`${path}.questions.${index}`}
              question={question}
              others={all}
              onChange={(next) => change({ questions: replaced(questions, index, next) })}
              problems={problems}
            />
          </Movable>
        ))}
        {problems[`${path}.questions`] && (
          <Typography color="error">{problems[`${path}.questions`]}</Typography>
        )}
        <Stack direction={{ xs: 'column', sm: 'row' }} gap={3} alignItems={{ sm: 'center' }}>
          <Button
            variant="outlined"
            startIcon={<AddIcon />}
            aria-haspopup="menu"
            onClick={(event) => setMenu(event.currentTarget)}
          >
            {t('forms.addQuestion')}
          </Button>
          <TextField
            label={t('forms.formula')}
            value={section.formula ?? ''}
            onChange={(event) => change({ formula: event.target.value || null })}
            error={Boolean(problems[`${path}.formula`])}
            helperText={problems[`${path}.formula`]}
            placeholder={t('forms.formulaExample')}
            sx={{ flex: 1 }}
          />
        </Stack>
        <Menu anchorEl={menu} open={menu !== null} onClose={() => setMenu(null)}>
          {QUESTION_TYPES.map((type) => (
            <MenuItem
              key={type}
              onClick={() => {
                setMenu(null);
                change({ questions: [...questions, newQuestion(sections, type)] });
              }}
            >
              {t(`forms.types.${type}`)}
            </MenuItem>
          ))}
        </Menu>
      </Stack>
    </Card>
  );
};
