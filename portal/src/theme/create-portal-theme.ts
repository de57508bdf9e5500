import { createTheme, type Theme } from '@mui/material/styles';
import { createLook } from '@ortak/kernel/look';
import { createComponents } from './create-components';
import { createPalette } from './create-palette';
import { createTypography } from './create-typography';

/** The attribute of the document element that says which colours are in force. */
export const SCHEME_ATTRIBUTE = 'data-scheme';

/**
 * The portal's theme in light and dark.
 * @param direction of the language; right to left mirrors the layout
 * @param accent a group company's colour as `#rrggbb`; Ortak's own when there is none
 */
export const createPortalTheme = (accent?: string | null, direction: 'ltr' | 'rtl' = 'ltr'): Theme => {
  const light = createLook('light', accent);
  const dark = createLook('dark', accent);
  const { breakpoints, motion } = light;
  return createTheme({
    direction,
    cssVariables: { colorSchemeSelector: SCHEME_ATTRIBUTE, cssVarPrefix: 'ortak' },
    colorSchemes: { light: { palette: createPalette(light) }, dark: { palette: createPalette(dark) } },
    spacing: light.space,
    shape: { borderRadius: light.radii.control },
    typography: createTypography(light),
    breakpoints: {
      values: {
        xs: 0,
        sm: breakpoints.phone,
        md: breakpoints.tablet,
        lg: breakpoints.desktop,
        xl: breakpoints.wide,
      },
    },
    transitions: {
      duration: {
        shortest: motion.quick,
        shorter: motion.quick,
        short: motion.normal,
        standard: motion.normal,
        complex: motion.slow,
        enteringScreen: motion.slow,
        leavingScreen: motion.normal,
      },
      easing: { easeInOut: motion.easing },
    },
    components: createComponents(light),
  });
};
