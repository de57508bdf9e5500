import { mix, readableOn } from './contrast';
import type { Mode, Palette, Tone } from './palette';

/**
 * The colours that people choose for what they name themselves: categories, sectors. A closed list of names, so that each is
 * readable on light and dark and nobody types a colour. The database keeps the same list (database/objects/keys/categories.sql).
 */
export const labelColours = [
  'grey',
  'red',
  'orange',
  'amber',
  'green',
  'teal',
  'cyan',
  'blue',
  'violet',
  'pink',
] as const;
export type LabelColour = (typeof labelColours)[number];

/** The full colour of each name; its tones are made from it for the ground that they stand on. */
const SOLID: Readonly<Record<LabelColour, string>> = {
  grey: '#66736f',
  red: '#c23126',
  orange: '#c9561b',
  amber: '#b07908',
  green: '#1f8050',
  teal: '#0b7f86',
  cyan: '#1580ac',
  blue: '#3463c9',
  violet: '#7748c4',
  pink: '#b53a7c',
};

/** Whether a value is the name of a colour of the list. */
export const isLabelColour = (value: unknown): value is LabelColour =>
  typeof value === 'string' && (labelColours as readonly string[]).includes(value);

const toneOf = (colour: string, mode: Mode, palette: Palette): Tone => {
  const far = mode === 'light' ? '#000000' : '#ffffff';
  const soft = mix(colour, palette.surface, mode === 'light' ? 0.9 : 0.8);
  const solid = readableOn(colour, palette.surface, far, 5);
  return {
    text: readableOn(colour, soft, far),
    soft,
    line: mix(solid, palette.surface, 0.68),
    solid,
    onSolid: mode === 'light' ? '#ffffff' : '#0b1110',
  };
};

/** The tones of every name on the ground of a mode. */
export const createLabelTones = (mode: Mode, palette: Palette): Readonly<Record<LabelColour, Tone>> =>
  Object.fromEntries(
    labelColours.map((name) => [name, toneOf(SOLID[name], mode, palette)]),
  ) as unknown as Readonly<Record<LabelColour, Tone>>;
