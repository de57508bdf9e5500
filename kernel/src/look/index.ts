/**
 * The look of Ortak as pure data: console and portal each build their theme from `createLook`, and nothing
 * in their components names a colour or a pixel.
 */
import { contrast, isColour, mix, readableOn } from './contrast';
import { createLabelTones, type LabelColour } from './label-colours';
import { ACCENT, DARK, LIGHT, type Mode, type Palette, type Tone } from './palette';
import { BREAKPOINTS, FONTS, MOTION, RADII, SIZES, SPACE, TYPE, WEIGHTS } from './scale';

export { contrast, isColour, mix, readableOn } from './contrast';
export { LOGO_LIMIT, LOGO_SIDE, readLogo, type Logo } from './logo';
export { isLabelColour, labelColours, type LabelColour } from './label-colours';
export { ACCENT, type Meaning, type Mode, type Palette, type Tone } from './palette';
export { invoiceState, meaningOf, STATUS_MEANINGS, type StatusOf } from './status';

/** Shadows from flat to floating, as CSS values. */
export interface Shadows {
  readonly none: string;
  readonly card: string;
  readonly raised: string;
  readonly floating: string;
  readonly focus: string;
}

export interface Look {
  readonly mode: Mode;
  readonly palette: Palette;
  /** The accent's tones: links and text, soft ground, line, and the full colour with what is readable on it. */
  readonly accent: Tone & { readonly hover: string };
  /** What people colour themselves, by the names that they choose from. */
  readonly labels: Readonly<Record<LabelColour, Tone>>;
  readonly space: number;
  readonly radii: typeof RADII;
  readonly fonts: typeof FONTS;
  readonly weights: typeof WEIGHTS;
  readonly type: typeof TYPE;
  readonly sizes: typeof SIZES;
  readonly breakpoints: typeof BREAKPOINTS;
  readonly motion: typeof MOTION;
  readonly shadows: Shadows;
}

const createAccent = (mode: Mode, palette: Palette, colour: string): Look['accent'] => {
  const far = mode === 'light' ? '#000000' : '#ffffff';
  const solid = readableOn(colour, palette.surface, far, 3);
  const soft = mix(solid, palette.surface, mode === 'light' ? 0.9 : 0.82);
  // The soft ground is the hardest one that accent text ever stands on.
  const text = readableOn(colour, soft, far);
  const onSolid = contrast('#ffffff', solid) >= 4.5 ? '#ffffff' : '#0b1110';
  return {
    text,
    solid,
    onSolid,
    hover: mix(solid, mode === 'light' ? '#000000' : '#ffffff', 0.12),
    soft,
    line: mix(solid, palette.surface, 0.65),
  };
};

const createShadows = (mode: Mode, palette: Palette, accent: string): Shadows => {
  const ink = (opacity: number) =>
    `${palette.shade}${Math.round(opacity * 255)
      .toString(16)
      .padStart(2, '0')}`;
  const depth = mode === 'light' ? 1 : 5;
  return {
    none: 'none',
    card: `0 1px 2px ${ink(0.05 * depth)}`,
    raised: `0 1px 2px ${ink(0.06 * depth)}, 0 4px 12px ${ink(0.06 * depth)}`,
    floating: `0 2px 6px ${ink(0.08 * depth)}, 0 12px 32px ${ink(0.14 * depth)}`,
    focus: `0 0 0 2px ${palette.surface}, 0 0 0 4px ${accent}`,
  };
};

/**
 * Everything a theme is built from.
 * @param mode light or dark
 * @param accent a group company's colour as `#rrggbb`; it is made readable on the mode's ground. Anything
 *   else (missing, another notation) falls back to Ortak's own accent.
 */
export const createLook = (mode: Mode, accent?: string | null): Look => {
  const palette = mode === 'light' ? LIGHT : DARK;
  const tones = createAccent(mode, palette, isColour(accent) ? accent : ACCENT);
  return {
    mode,
    palette,
    accent: tones,
    labels: createLabelTones(mode, palette),
    space: SPACE,
    radii: RADII,
    fonts: FONTS,
    weights: WEIGHTS,
    type: TYPE,
    sizes: SIZES,
    breakpoints: BREAKPOINTS,
    motion: MOTION,
    shadows: createShadows(mode, palette, tones.solid),
  };
};
