import { Box } from '@mui/material';
import { useFormat, useLanguage } from '../i18n/text';
import { meaningOfBand, textOf, type Band } from './analysis';

interface BandChipProps {
  band: Band | null | undefined;
  /** Told beside the band. */
  score?: string | null;
}

/** What a score means, in the colour that the form gives it. */
export const BandChip = ({ band, score }: BandChipProps) => {
  const language = useLanguage();
  const format = useFormat();
  const percent = score === null || score === undefined ? '' : format.percent(score);
  if (!band) return percent === '' ? null : <span>{percent}</span>;
  return (
    <Box
      component="span"
      sx={({ look, spacing, typography }) => {
        const tone = look.palette.meanings[meaningOfBand(band.colour)];
        return {
          display: 'inline-flex',
          alignItems: 'center',
          gap: spacing(1.5),
          height: spacing(5.5),
          paddingInline: spacing(2),
          borderRadius: `${look.radii.round}px`,
          border: `1px solid ${tone.line}`,
          backgroundColor: tone.soft,
          color: tone.text,
          ...typography.micro,
          whiteSpace: 'nowrap',
          maxWidth: '100%',
          overflow: 'hidden',
          '&::before': {
            content: '""',
            flex: 'none',
            width: spacing(1.5),
            height: spacing(1.5),
            borderRadius: `${look.radii.round}px`,
            backgroundColor: band.colour.startsWith('#') ? band.colour : tone.solid,
          },
        };
      }}
    >
      {[textOf(band.labels, language), percent].filter(Boolean).join(' · ')}
    </Box>
  );
};
