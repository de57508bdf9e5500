import { createLook, type Look, type Mode } from '@ortak/kernel/look';
import type { RaThemeOptions } from 'react-admin';
import { createComponents } from './theme-components';
import { createAdminComponents } from './theme-admin-components';

declare module '@mui/material/styles' {
  interface Theme {
    look: Look;
  }
  interface ThemeOptions {
    look?: Look;
  }
  interface TypographyVariants {
    figure: React.CSSProperties;
    micro: React.CSSProperties;
  }
  interface TypographyVariantsOptions {
    figure?: React.CSSProperties;
    micro?: React.CSSProperties;
  }
}

declare module '@mui/material/Typography' {
  interface TypographyPropsVariantOverrides {
    figure: true;
    micro: true;
  }
}

const createTypography = ({ fonts, type, weights }: Look): RaThemeOptions['typography'] => {
  const step = (name: keyof Look['type'], weight: number) => ({
    fontSize: `${type[name].size}rem`,
    lineHeight: type[name].line,
    fontWeight: weight,
    letterSpacing: 0,
  });
  const tight = { letterSpacing: '-0.012em' };
  return {
    fontFamily: fonts.sans,
    fontWeightLight: weights.regular,
    fontWeightRegular: weights.regular,
    fontWeightMedium: weights.medium,
    fontWeightBold: weights.semibold,
    h1: { ...step('display', weights.semibold), ...tight },
    h2: { ...step('heading', weights.semibold), ...tight },
    h3: { ...step('title', weights.semibold), ...tight },
    h4: step('lead', weights.semibold),
    h5: step('body', weights.semibold),
    h6: step('lead', weights.semibold),
    subtitle1: step('lead', weights.medium),
    subtitle2: step('body', weights.medium),
    body1: step('body', weights.regular),
    body2: step('body', weights.regular),
    caption: step('small', weights.regular),
    overline: { ...step('micro', weights.semibold), letterSpacing: '0.06em' },
    button: { ...step('body', weights.medium), textTransform: 'none' },
    figure: { ...step('display', weights.semibold), ...tight, fontFeatureSettings: fonts.tabular },
    micro: step('micro', weights.medium),
  };
};

/**
 * The console's theme from the shared look.
 * @param accent the colour of the group company that is worked in, as `#rrggbb`
 */
export const createConsoleTheme = (mode: Mode, accent?: string | null): RaThemeOptions => {
  const look = createLook(mode, accent);
  const { palette, shadows } = look;
  const tone = (meaning: keyof typeof palette.meanings) => ({
    main: palette.meanings[meaning].solid,
    dark: palette.meanings[meaning].text,
    light: palette.meanings[meaning].soft,
    contrastText: palette.meanings[meaning].onSolid,
  });
  return {
    look,
    spacing: look.space,
    shape: { borderRadius: look.radii.control },
    breakpoints: {
      values: {
        xs: 0,
        sm: look.breakpoints.phone,
        md: look.breakpoints.tablet,
        lg: look.breakpoints.desktop,
        xl: look.breakpoints.wide,
      },
    },
    palette: {
      mode,
      primary: {
        main: look.accent.solid,
        dark: look.accent.hover,
        light: look.accent.soft,
        contrastText: look.accent.onSolid,
      },
      secondary: { main: look.accent.solid, contrastText: look.accent.onSolid },
      error: tone('bad'),
      warning: tone('warning'),
      info: tone('info'),
      success: tone('good'),
      background: { default: palette.background, paper: palette.surface },
      text: { primary: palette.text, secondary: palette.textSecondary, disabled: palette.textDimmed },
      divider: palette.line,
      action: { hover: palette.hover, selected: palette.selected },
    },
    typography: createTypography(look),
    shadows: Array.from({ length: 25 }, (_, i) =>
      i === 0 ? shadows.none : i < 4 ? shadows.raised : shadows.floating,
    ) as RaThemeOptions['shadows'],
    transitions: {
      duration: {
        shortest: look.motion.quick,
        shorter: look.motion.normal,
        short: look.motion.normal,
        standard: look.motion.slow,
        complex: look.motion.slow,
        enteringScreen: look.motion.slow,
        leavingScreen: look.motion.normal,
      },
      easing: {
        easeInOut: look.motion.easing,
        easeOut: look.motion.easing,
        easeIn: look.motion.easing,
        sharp: look.motion.easing,
      },
    },
    components: { ...createComponents(look), ...createAdminComponents(look) },
  } as RaThemeOptions;
};
