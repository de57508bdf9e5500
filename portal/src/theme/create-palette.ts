import type { PaletteOptions } from '@mui/material/styles';
import { readableOn, type Look, type Tone } from '@ortak/kernel/look';

const colour = (tone: Tone, hover: string) => ({
  main: tone.solid,
  dark: hover,
  light: tone.soft,
  contrastText: tone.onSolid,
});

/** MUI's palette from a look: its own names for its own components, ours under `tones`, `grounds` and `accent`. */
export const createPalette = (look: Look): PaletteOptions => {
  const { meanings, series: _series, ...grounds } = look.palette;
  return {
    mode: look.mode,
    primary: colour(
      look.accent,
      // Lighter under the pointer, but never so light that its own text could not be read.
      readableOn(look.accent.hover, look.accent.onSolid, look.accent.solid),
    ),
    error: colour(meanings.bad, meanings.bad.text),
    warning: colour(meanings.warning, meanings.warning.text),
    info: colour(meanings.info, meanings.info.text),
    success: colour(meanings.good, meanings.good.text),
    background: { default: grounds.background, paper: grounds.surface },
    text: { primary: grounds.text, secondary: grounds.textSecondary, disabled: grounds.textDimmed },
    divider: grounds.line,
    action: { active: grounds.textSecondary, hover: grounds.hover, selected: grounds.selected },
    tones: meanings,
    grounds,
    accent: look.accent,
    controlLine: readableOn(grounds.lineStrong, grounds.surface, grounds.text, 3),
  };
};
