import type { AlertColor } from '@mui/material/Alert';
import type { Components, Theme } from '@mui/material/styles';
import type { Look, Meaning } from '@ortak/kernel/look';

const focusRing = (theme: Theme) => ({
  outline: `2px solid ${theme.vars!.palette.accent.text}`,
  outlineOffset: 2,
});

/** MUI's severities in the words of the look. */
const MEANINGS: Readonly<Record<AlertColor, Meaning>> = {
  error: 'bad',
  warning: 'warning',
  info: 'info',
  success: 'good',
};

/** How MUI's components look in the portal: flat, generous, at least 44 px to touch. */
export const createComponents = (look: Look): Components<Theme> => {
  const touch = look.space * 11;
  return {
    MuiCssBaseline: {
      styleOverrides: (theme) => ({
        html: { scrollPaddingTop: look.sizes.bar, scrollPaddingBottom: look.sizes.bar * 2 },
        body: { fontFeatureSettings: "'cv05' 1" },
        ':focus-visible': focusRing(theme),
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0s !important',
            transitionDuration: '0s !important',
          },
        },
        '@media print': {
          body: { backgroundColor: theme.palette.common.white },
          '@page': { margin: '16mm 14mm' },
        },
      }),
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: ({ theme }) => ({ '&.Mui-focusVisible': focusRing(theme) }) },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: { minHeight: touch, paddingInline: look.space * 4, borderRadius: look.radii.control },
        sizeSmall: { minHeight: look.sizes.control, paddingInline: look.space * 3 },
        outlined: ({ theme }) => ({
          borderColor: theme.vars!.palette.grounds.lineStrong,
          color: theme.vars!.palette.text.primary,
          backgroundColor: theme.vars!.palette.grounds.surface,
          '&:hover': { backgroundColor: theme.vars!.palette.grounds.hover },
        }),
        text: ({ theme }) => ({ color: theme.vars!.palette.accent.text }),
      },
    },
    MuiIconButton: { styleOverrides: { root: { width: touch, height: touch } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiLink: {
      defaultProps: { underline: 'hover' },
      styleOverrides: { root: ({ theme }) => ({ color: theme.vars!.palette.accent.text }) },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        root: ({ theme }) => ({
          minHeight: touch,
          borderRadius: look.radii.control,
          backgroundColor: theme.vars!.palette.grounds.surface,
          '&:hover:not(.Mui-focused) .MuiOutlinedInput-notchedOutline': {
            borderColor: theme.vars!.palette.grounds.textDimmed,
          },
        }),
        notchedOutline: ({ theme }) => ({ borderColor: theme.vars!.palette.controlLine }),
        input: { paddingBlock: look.space * 2.5, height: 'auto' },
      },
    },
    MuiMenuItem: { styleOverrides: { root: { minHeight: touch } } },
    MuiMenu: { styleOverrides: { paper: { boxShadow: look.shadows.floating } } },
    MuiPopover: { styleOverrides: { paper: { boxShadow: look.shadows.floating } } },

    MuiAlert: {
      styleOverrides: {
        root: ({ theme, ownerState }) => {
          const tone = theme.vars!.palette.tones[MEANINGS[ownerState.severity ?? 'success']];
          const filled = ownerState.variant === 'filled';
          return {
            borderRadius: look.radii.card,
            alignItems: 'center',
            color: filled ? tone.onSolid : tone.text,
            backgroundColor: filled ? tone.solid : tone.soft,
            '& .MuiAlert-icon': { color: 'inherit' },
          };
        },
      },
    },
    MuiSkeleton: { defaultProps: { animation: 'pulse' } },
    MuiTooltip: { defaultProps: { enterDelay: look.motion.slow * 2 } },
    MuiToggleButton: {
      styleOverrides: {
        root: ({ theme }) => ({
          minHeight: touch,
          textTransform: 'none',
          color: theme.vars!.palette.text.secondary,
          '&.Mui-selected': {
            backgroundColor: theme.vars!.palette.accent.soft,
            color: theme.vars!.palette.accent.text,
          },
        }),
      },
    },
  };
};
