/** Measures shared by console and portal. Lengths are CSS pixels as numbers, on a grid of 4. */

/** One step of the grid; every distance is a multiple of it. */
export const SPACE = 4;

export const RADII = { small: 4, control: 6, card: 10, sheet: 14, round: 999 } as const;

export const FONTS = {
  /** Latin from the one, Arabic from the other: a browser fetches what the letters on the page need. */
  sans: "'Inter Variable', 'Noto Sans Arabic Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  mono: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
  /** Turns on figures of equal width, for columns of numbers. */
  tabular: "'tnum' 1, 'cv05' 1",
} as const;

export const WEIGHTS = { regular: 400, medium: 500, semibold: 600, bold: 700 } as const;

/** Sizes in rem with their line heights; nothing is set in a size that is not here. */
export const TYPE = {
  micro: { size: 0.6875, line: 1.3 },
  small: { size: 0.75, line: 1.4 },
  body: { size: 0.875, line: 1.5 },
  lead: { size: 1, line: 1.5 },
  title: { size: 1.125, line: 1.35 },
  heading: { size: 1.375, line: 1.3 },
  display: { size: 1.75, line: 1.2 },
  figure: { size: 2.25, line: 1.1 },
} as const;

/** Heights and widths that repeat. `row` is the height of a list's row in the console. */
export const SIZES = {
  row: 40,
  control: 36,
  bar: 56,
  menu: 232,
  menuClosed: 56,
  form: 720,
  page: 1440,
  portalPage: 1040,
  dialog: 560,
  wideDialog: 920,
  chart: 260,
  sheet: 420,
  icon: 20,
  illustration: 56,
} as const;

/** Where the layout changes: below `phone` one column, below `tablet` the menu folds away. */
export const BREAKPOINTS = { phone: 600, tablet: 900, desktop: 1200, wide: 1536 } as const;

/** Milliseconds. Applications set all to 0 when the system asks for reduced motion. */
export const MOTION = { quick: 90, normal: 150, slow: 190, easing: 'cubic-bezier(0.2, 0, 0, 1)' } as const;
