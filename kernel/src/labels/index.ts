/** A sheet of adhesive labels on A4: how many stand on it, how large, and where. Lengths are millimetres. */
export interface LabelSheet {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** From the paper's edge to the first label. */
  readonly left: number;
  readonly top: number;
  /** Between two labels. */
  readonly gapX: number;
  readonly gapY: number;
}

/** Width and height of A4 in millimetres. */
export const labelPaper = { width: 210, height: 297 } as const;

const sheet = (
  [columns, rows]: [number, number],
  [width, height]: [number, number],
  [left, top]: [number, number],
  [gapX, gapY]: [number, number] = [0, 0],
): LabelSheet => ({ columns, rows, width, height, left, top, gapX, gapY });

/** The sheets that shops sell, named by the measure of a label; what is not here is given as one's own measure. */
export const labelSheets = {
  '70x37': sheet([3, 8], [70, 37], [0, 0.5]),
  '99x38': sheet([2, 7], [99.1, 38.1], [4.65, 15.15], [2.5, 0]),
  '99x68': sheet([2, 4], [99.1, 67.7], [4.65, 13.1], [2.5, 0]),
  '63x38': sheet([3, 7], [63.5, 38.1], [7.25, 15.15], [2.5, 0]),
  '64x34': sheet([3, 8], [64, 33.9], [6.5, 12.9], [2.5, 0]),
  '105x37': sheet([2, 8], [105, 37], [0, 0.5]),
} as const satisfies Readonly<Record<string, LabelSheet>>;

export type LabelSheetName = keyof typeof labelSheets;

/** Which measures a sheet of one's own is given by, and the smallest and largest of each. */
export const labelMeasures: Readonly<Record<keyof LabelSheet, readonly [least: number, most: number]>> = {
  columns: [1, 10],
  rows: [1, 30],
  width: [20, 210],
  height: [12, 297],
  left: [0, 60],
  top: [0, 60],
  gapX: [0, 40],
  gapY: [0, 40],
};

/** Whether all labels of a sheet lie on the paper; a tenth of a millimetre is forgiven. */
export function fitsPaper({ columns, rows, width, height, left, top, gapX, gapY }: LabelSheet): boolean {
  const across = left + columns * width + (columns - 1) * gapX;
  const down = top + rows * height + (rows - 1) * gapY;
  return across <= labelPaper.width + 0.1 && down <= labelPaper.height + 0.1;
}

/** The kinds of addresses beside the main one, which stands on the record itself. */
export const addressKinds = [
  'invoice',
  'delivery',
  'head-office',
  'branch',
  'home',
  'work',
  'other',
] as const;
