/**
 * The colours of Ortak as plain hexadecimal strings. Apps never write a colour of their own: they take
 * it from here by its role, so that light, dark and a group company's accent change in one place.
 */
export type Mode = 'light' | 'dark';

/** What a state means to the reader; one colour per meaning in all of Ortak. */
export type Meaning = 'neutral' | 'info' | 'good' | 'warning' | 'bad';

/** Three tones of one meaning: text and icons, soft background behind them, and the line around it. */
export interface Tone {
  readonly text: string;
  readonly soft: string;
  readonly line: string;
  /** A full colour for bars, dots and buttons; `onSolid` is readable on it. */
  readonly solid: string;
  readonly onSolid: string;
}

export interface Palette {
  readonly background: string;
  readonly surface: string;
  readonly raised: string;
  readonly sunken: string;
  readonly hover: string;
  readonly selected: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly textSecondary: string;
  readonly textDimmed: string;
  readonly shade: string;
  readonly meanings: Readonly<Record<Meaning, Tone>>;
  /** Colours of chart series, in order; distinguishable for colour-blind readers. */
  readonly series: readonly string[];
}

export const LIGHT: Palette = {
  background: '#f6f7f7',
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#f0f2f2',
  hover: '#f3f5f5',
  selected: '#e6f1f1',
  line: '#e3e7e7',
  lineStrong: '#c9d0d0',
  text: '#16211f',
  textSecondary: '#56635f',
  textDimmed: '#626f6b',
  shade: '#101817',
  meanings: {
    neutral: { text: '#4a5653', soft: '#eef1f0', line: '#d7dddb', solid: '#66736f', onSolid: '#ffffff' },
    info: { text: '#1d54a8', soft: '#e8f0fc', line: '#c5d9f6', solid: '#2b6acb', onSolid: '#ffffff' },
    good: { text: '#17663c', soft: '#e4f4ea', line: '#bfe3cd', solid: '#1f8050', onSolid: '#ffffff' },
    warning: { text: '#84500a', soft: '#fdf2dc', line: '#f2d9a6', solid: '#a4640c', onSolid: '#ffffff' },
    bad: { text: '#a8261d', soft: '#fdebe9', line: '#f6c9c4', solid: '#c23126', onSolid: '#ffffff' },
  },
  series: ['#0b6e75', '#e08a1e', '#4a72c4', '#b4527e', '#6b8f3a', '#7a6a5c'],
};

export const DARK: Palette = {
  background: '#0f1414',
  surface: '#161c1c',
  raised: '#1d2424',
  sunken: '#121818',
  hover: '#1c2323',
  selected: '#163033',
  line: '#283131',
  lineStrong: '#3c4747',
  text: '#e8eeec',
  textSecondary: '#a6b3af',
  textDimmed: '#8b9995',
  shade: '#000000',
  meanings: {
    neutral: { text: '#b6c1be', soft: '#232b2b', line: '#374241', solid: '#8b9995', onSolid: '#0f1414' },
    info: { text: '#93bbf6', soft: '#18273c', line: '#2a4468', solid: '#6ba1f0', onSolid: '#0c1626' },
    good: { text: '#7fd3a2', soft: '#142c20', line: '#235038', solid: '#4cb87d', onSolid: '#08170f' },
    warning: { text: '#efc073', soft: '#33260f', line: '#594319', solid: '#dda13f', onSolid: '#1d1303' },
    bad: { text: '#f5a097', soft: '#3a1b18', line: '#66302b', solid: '#e8756a', onSolid: '#220a07' },
  },
  series: ['#3fb3ba', '#f0ab55', '#86a8ee', '#db8bb0', '#a3c46f', '#b3a292'],
};

/** The accent of Ortak itself; a group company's colour replaces it. */
export const ACCENT = '#0b6e75';
