import { labelColours, type LabelColour } from '@ortak/kernel/look';
import { Box, FormControl, FormHelperText, FormLabel, Radio, RadioGroup, Tooltip } from '@mui/material';
import { useInput, useTranslateLabel } from 'react-admin';
import { useText } from '../i18n/text';

const NO_COLOUR = '';

const Swatch = ({ colour, chosen }: { colour: LabelColour | ''; chosen: boolean }) => (
  <Box
    aria-hidden
    sx={({ look }) => ({
      width: look.space * 6,
      height: look.space * 6,
      borderRadius: `${look.radii.round}px`,
      border: 1,
      borderColor: colour === '' ? 'divider' : look.labels[colour].solid,
      backgroundColor: colour === '' ? undefined : look.labels[colour].solid,
      boxShadow: chosen ? look.shadows.focus : undefined,
    })}
  />
);

/** One of the colours that names can have, or none; chosen with the arrow keys as well. */
export const ColourInput = ({ source }: { source: string }) => {
  const t = useText();
  const label = useTranslateLabel();
  const { id, field, fieldState } = useInput({ source, format: (value: unknown) => value ?? NO_COLOUR });
  const value = field.value as LabelColour | '';
  return (
    <FormControl error={fieldState.invalid}>
      <FormLabel id={id}>{label({ source })}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={id}
        value={value}
        onChange={(_, chosen) => field.onChange(chosen === NO_COLOUR ? null : chosen)}
        onBlur={field.onBlur}
      >
        {[NO_COLOUR, ...labelColours].map((colour) => {
          const name = t(`colours.${(colour || 'none') as 'none'}`);
          const swatch = <Swatch colour={colour as LabelColour | ''} chosen={value === colour} />;
          return (
            <Tooltip key={colour} title={name}>
              <Radio
                value={colour}
                slotProps={{ input: { 'aria-label': name } }}
                icon={swatch}
                checkedIcon={swatch}
                sx={{ p: 1.5 }}
              />
            </Tooltip>
          );
        })}
      </RadioGroup>
      {fieldState.error && <FormHelperText>{fieldState.error.message}</FormHelperText>}
    </FormControl>
  );
};
