import type { Look } from '@ortak/kernel/look';
import type { Components, Theme } from '@mui/material/styles';

/** MUI's components in our look: quiet lines, 36 px controls, visible focus, labels above inputs. */
export const createComponents = (look: Look): Components<Theme> => {
  const { palette, accent, radii, shadows, sizes, fonts, weights, type, space } = look;
  const focusRing = { boxShadow: shadows.focus, outline: 'none' };
  const dense = { minHeight: sizes.control };
  return {
    MuiCssBaseline: {
      styleOverrides: {
        html: { WebkitFontSmoothing: 'antialiased', scrollbarColor: `${palette.lineStrong} transparent` },
        body: { fontFeatureSettings: "'cv05' 1" },
        ':focus-visible': { outline: `2px solid ${accent.solid}`, outlineOffset: 1 },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0s !important',
            transitionDuration: '0s !important',
          },
        },
        '@media print': { body: { background: 'none' } },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { '&.Mui-focusVisible': focusRing } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: { borderRadius: radii.control, whiteSpace: 'nowrap', ...dense, paddingInline: space * 3 },
        sizeSmall: { minHeight: space * 8, paddingInline: space * 2.5, fontSize: `${type.body.size}rem` },
        text: { color: palette.text, '&:hover': { backgroundColor: palette.hover } },
        outlined: {
          color: palette.text,
          borderColor: palette.lineStrong,
          backgroundColor: palette.surface,
          '&:hover': { backgroundColor: palette.hover, borderColor: palette.textDimmed },
        },
      },
      variants: [
        { props: { variant: 'text', color: 'error' }, style: { color: palette.meanings.bad.text } },
        { props: { variant: 'outlined', color: 'error' }, style: { color: palette.meanings.bad.text } },
        { props: { variant: 'text', color: 'secondary' }, style: { color: accent.text } },
      ],
    },
    MuiIconButton: {
      styleOverrides: { root: { borderRadius: radii.control, color: palette.textSecondary } },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: {
      defaultProps: { variant: 'outlined' },
      styleOverrides: {
        root: { borderRadius: radii.card, borderColor: palette.line, boxShadow: shadows.card },
      },
    },
    MuiDialog: {
      styleOverrides: {
        paper: {
          borderRadius: radii.sheet,
          border: `1px solid ${palette.line}`,
          boxShadow: shadows.floating,
        },
      },
    },
    MuiDialogTitle: {
      styleOverrides: { root: { fontSize: `${type.title.size}rem`, paddingBottom: space * 2 } },
    },
    MuiDialogActions: { styleOverrides: { root: { padding: space * 4, gap: space } } },
    MuiPopover: {
      styleOverrides: { paper: { borderRadius: radii.card, border: `1px solid ${palette.line}` } },
    },
    MuiMenu: { styleOverrides: { list: { padding: space } } },
    MuiMenuItem: {
      styleOverrides: {
        root: { borderRadius: radii.small, minHeight: space * 8, fontSize: `${type.body.size}rem` },
      },
    },
    MuiAutocomplete: {
      styleOverrides: {
        paper: { borderRadius: radii.card, border: `1px solid ${palette.line}`, boxShadow: shadows.floating },
        option: { fontSize: `${type.body.size}rem`, minHeight: space * 8 },
        root: {
          '& .MuiAutocomplete-inputRoot.MuiOutlinedInput-root': {
            ...dense,
            paddingBlock: 0,
            paddingLeft: space * 2.5,
          },
          '& .MuiAutocomplete-inputRoot.MuiOutlinedInput-root .MuiAutocomplete-input': {
            paddingBlock: space,
            paddingInline: 0,
          },
        },
      },
    },
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small' } },
    MuiFormControl: {
      defaultProps: { size: 'small' },
      // The grid around inputs keeps the distance.
      styleOverrides: {
        root: { '&.MuiFormControl-marginDense, &.MuiFormControl-marginNormal': { marginBlock: 0 } },
      },
    },
    MuiInputLabel: {
      defaultProps: { shrink: true },
      styleOverrides: {
        root: {
          position: 'static',
          transform: 'none',
          fontSize: `${type.small.size}rem`,
          lineHeight: type.small.line,
          fontWeight: weights.medium,
          color: palette.textSecondary,
          marginBottom: space,
          maxWidth: '100%',
          transition: 'none',
          '&.Mui-focused': { color: palette.textSecondary },
        },
      },
    },
    MuiOutlinedInput: {
      defaultProps: { notched: false },
      styleOverrides: {
        root: {
          ...dense,
          backgroundColor: palette.surface,
          borderRadius: radii.control,
          '&:hover:not(.Mui-disabled):not(.Mui-error) .MuiOutlinedInput-notchedOutline': {
            borderColor: palette.textDimmed,
          },
          '&.Mui-focused .MuiOutlinedInput-notchedOutline': { borderColor: accent.solid, borderWidth: 2 },
          '&.Mui-disabled': { backgroundColor: palette.sunken },
        },
        notchedOutline: { borderColor: palette.lineStrong, top: 0, '& legend': { display: 'none' } },
        adornedStart: { paddingLeft: space * 2.5, '& .MuiOutlinedInput-input': { paddingLeft: 0 } },
        adornedEnd: { paddingRight: space * 2 },
        input: { height: 'auto', paddingBlock: space * 1.75, paddingInline: space * 2.5 },
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 0, marginTop: space } } },
    MuiTabs: {
      styleOverrides: {
        root: { minHeight: sizes.row },
        indicator: { backgroundColor: accent.solid },
        flexContainer: { gap: space },
      },
    },
    MuiTab: {
      styleOverrides: {
        root: {
          minHeight: sizes.row,
          minWidth: 0,
          paddingInline: space * 3,
          color: palette.textSecondary,
          '&.Mui-selected': { color: palette.text, fontWeight: weights.semibold },
        },
      },
    },
    MuiTableCell: {
      styleOverrides: {
        root: { borderBottomColor: palette.line, padding: `0 ${space * 3}px`, height: sizes.row },
        head: {
          color: palette.textSecondary,
          fontSize: `${type.small.size}rem`,
          fontWeight: weights.medium,
          whiteSpace: 'nowrap',
          backgroundColor: palette.surface,
        },
        alignRight: { fontFeatureSettings: fonts.tabular },
        footer: { color: palette.text, fontSize: `${type.body.size}rem`, fontWeight: weights.semibold },
      },
    },
    MuiTableRow: { styleOverrides: { root: { '&:last-of-type td': { borderBottom: 0 } } } },
    MuiTableSortLabel: { styleOverrides: { icon: { fontSize: `${type.body.size}rem` } } },
    MuiTooltip: {
      defaultProps: { enterDelay: 400 },
      styleOverrides: {
        tooltip: {
          backgroundColor: palette.text,
          color: palette.surface,
          fontSize: `${type.small.size}rem`,
          fontWeight: weights.medium,
        },
      },
    },
    MuiChip: {
      styleOverrides: {
        root: { borderRadius: radii.round, fontSize: `${type.small.size}rem` },
        outlined: { borderColor: palette.lineStrong, backgroundColor: palette.surface },
      },
    },
    MuiSelect: { styleOverrides: { select: { minHeight: 0, lineHeight: type.body.line } } },
    MuiLinearProgress: {
      styleOverrides: {
        root: { borderRadius: radii.round, height: space * 2, backgroundColor: palette.line },
        bar: { borderRadius: radii.round },
      },
    },
    MuiSkeleton: {
      defaultProps: { animation: 'wave' },
      styleOverrides: { root: { backgroundColor: palette.sunken } },
    },
    MuiAlert: {
      styleOverrides: {
        root: { borderRadius: radii.control, alignItems: 'flex-start' },
        standardInfo: { backgroundColor: palette.meanings.info.soft, color: palette.meanings.info.text },
        standardSuccess: { backgroundColor: palette.meanings.good.soft, color: palette.meanings.good.text },
        standardWarning: {
          backgroundColor: palette.meanings.warning.soft,
          color: palette.meanings.warning.text,
        },
        standardError: { backgroundColor: palette.meanings.bad.soft, color: palette.meanings.bad.text },
      },
    },
    MuiLink: {
      defaultProps: { underline: 'hover' },
      styleOverrides: { root: { color: accent.text, fontWeight: weights.medium } },
    },
    MuiSnackbarContent: { styleOverrides: { root: { borderRadius: radii.control } } },
    MuiCheckbox: { styleOverrides: { root: { padding: space * 1.5 } } },
    MuiToggleButton: {
      styleOverrides: {
        root: {
          textTransform: 'none',
          minHeight: space * 8,
          paddingBlock: 0,
          borderColor: palette.lineStrong,
          color: palette.textSecondary,
        },
      },
    },
  };
};
