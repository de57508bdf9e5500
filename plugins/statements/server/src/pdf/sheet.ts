import { createLook, type Look } from '@ortak/kernel/look';
import type { Style } from './pen';

/** A4 in points, and where the parts of a letter stand on it. */
export const sheet = {
  width: 595.28,
  height: 841.89,
  left: 42,
  right: 553.28,
  /** The addressee stands in the window of an envelope with one on its left: 45 mm from the top. */
  windowTop: 130,
  /** Content ends here; the foot is below. */
  bottom: 786,
  foot: 806,
} as const;

/** Colours and text styles of a document in a company's colour. */
export interface Ink {
  readonly look: Look;
  readonly title: Style;
  readonly company: Style;
  readonly name: Style;
  readonly body: Style;
  readonly strong: Style;
  readonly muted: Style;
  readonly small: Style;
  readonly label: Style;
  readonly head: Style;
  readonly figure: Style;
  readonly bad: string;
  readonly dimmed: string;
}

/** @param colour `#rrggbb` of the company, or nothing */
export function mixInk(colour: string | null): Ink {
  const look = createLook('light', colour);
  const { text, textSecondary, textDimmed, meanings } = look.palette;
  return {
    look,
    title: { weight: 'semibold', size: 19, colour: text },
    company: { weight: 'semibold', size: 14, colour: text },
    name: { weight: 'semibold', size: 10.5, colour: text },
    body: { weight: 'regular', size: 8, colour: text },
    strong: { weight: 'semibold', size: 8, colour: text },
    muted: { weight: 'regular', size: 8, colour: textSecondary },
    small: { weight: 'regular', size: 7, colour: textDimmed },
    label: { weight: 'medium', size: 7, colour: textDimmed },
    head: { weight: 'semibold', size: 7, colour: look.accent.onSolid },
    figure: { weight: 'semibold', size: 12.5, colour: text },
    bad: meanings.bad.text,
    dimmed: textDimmed,
  };
}
