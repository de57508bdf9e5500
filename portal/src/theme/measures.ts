import { createLook } from '@ortak/kernel/look';

/** Lengths of the look that MUI's theme has no name for. */
export const { breakpoints, sizes, radii, weights, fonts, space } = createLook('light');
