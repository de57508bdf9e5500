import { Card, Stack, Typography } from '@mui/material';
import { useLanguage, useText } from '../i18n/text';
import { textOf, type Band, type Scores, type Section } from './analysis';
import { BandChip } from './BandChip';
import { ScoreBar } from './ScoreBar';

interface ScorePanelProps {
  sections: readonly Section[];
  scores: Scores | null | undefined;
  band: Band | null | undefined;
}

/** The total with its band, and what each section brought. Told to screen readers as it changes. */
export const ScorePanel = ({ sections, scores, band }: ScorePanelProps) => {
  const t = useText();
  const language = useLanguage();
  return (
    <Card component="aside" aria-live="polite" aria-label={t('analyses.score')} sx={{ p: 5 }}>
      <Stack gap={4}>
        <Stack direction="row" justifyContent="space-between" gap={2} flexWrap="wrap" alignItems="center">
          <Typography variant="h4" component="h2">
            {t('analyses.score')}
          </Typography>
          <BandChip band={band} />
        </Stack>
        <ScoreBar score={scores?.total} band={band} name={t('analyses.total')} />
        {sections.map((section) => (
          <ScoreBar
            key={section.key}
            score={scores?.sections[section.key]}
            name={textOf(section.labels, language)}
          />
        ))}
      </Stack>
    </Card>
  );
};
