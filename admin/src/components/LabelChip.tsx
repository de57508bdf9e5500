import { isLabelColour } from '@ortak/kernel/look';
import { Box } from '@mui/material';

/** A name that people gave something, in the colour that they chose for it; without one it is neutral. */
export const LabelChip = ({ name, colour }: { name: string; colour?: string | null }) => (
  <Box
    component="span"
    title={name}
    sx={({ look, spacing, typography }) => {
      const tone = isLabelColour(colour) ? look.labels[colour] : look.palette.meanings.neutral;
      return {
        display: 'inline-flex',
        alignItems: 'center',
        height: spacing(5.5),
        maxWidth: '100%',
        paddingInline: spacing(2),
        borderRadius: `${look.radii.round}px`,
        border: 1,
        borderColor: tone.line,
        backgroundColor: tone.soft,
        color: tone.text,
        ...typography.micro,
      };
    }}
  >
    <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
      {name}
    </Box>
  </Box>
);
