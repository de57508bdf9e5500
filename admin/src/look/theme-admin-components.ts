import type { Look } from '@ortak/kernel/look';
import type { RaThemeOptions } from 'react-admin';

/** react-admin's components in our look: 40 px rows, a sticky head, quiet toolbars. */
export const createAdminComponents = (look: Look): NonNullable<RaThemeOptions['components']> => {
  const { palette, accent, radii, sizes, space, type, weights, fonts } = look;
  return {
    RaDataTable: {
      styleOverrides: {
        root: {
          '& .RaDataTable-tableWrapper': { overflowX: 'auto' },
          '& .RaDataTable-headerCell': {
            backgroundColor: palette.surface,
            borderBottom: `1px solid ${palette.lineStrong}`,
            height: sizes.control,
            '&:first-of-type': { borderTopLeftRadius: 0 },
            '&:last-child': { borderTopRightRadius: 0 },
          },
          '& .RaDataTable-row': { height: sizes.row },
          '& .RaDataTable-rowCell': { whiteSpace: 'nowrap', paddingBlock: 0 },
          '& .MuiTableFooter-root .MuiTableCell-root': {
            position: 'sticky',
            bottom: 0,
            backgroundColor: palette.surface,
            borderTop: `1px solid ${palette.lineStrong}`,
          },
          '& .RaDataTable-row:hover': { backgroundColor: palette.hover },
          '& .RaDataTable-row:focus-within': { backgroundColor: palette.hover },
          '& .MuiTableCell-alignRight': { fontFeatureSettings: fonts.tabular },
        },
      },
    },
    RaList: {
      styleOverrides: {
        root: {
          '& .RaList-main': { minWidth: 0 },
          '& .RaList-content': {
            boxShadow: 'none',
            border: 0,
            overflow: 'visible',
            backgroundColor: 'transparent',
          },
          '& .RaList-actions': { minHeight: 0, paddingInline: 0 },
        },
      },
    },
    RaTopToolbar: {
      styleOverrides: { root: { minHeight: 0, padding: 0, gap: space * 2, backgroundColor: 'transparent' } },
    },
    RaBulkActionsToolbar: {
      styleOverrides: {
        root: {
          '& .RaBulkActionsToolbar-toolbar:not(.RaBulkActionsToolbar-collapsed)': {
            backgroundColor: accent.soft,
            color: accent.text,
            borderRadius: radii.control,
            minHeight: sizes.row,
          },
        },
      },
    },
    RaToolbar: {
      styleOverrides: {
        root: {
          '&.RaToolbar-desktopToolbar': {
            backgroundColor: 'transparent',
            paddingInline: 0,
            marginTop: space * 4,
            gap: space * 2,
          },
          '&.RaToolbar-mobileToolbar': {
            backgroundColor: palette.surface,
            borderTop: `1px solid ${palette.line}`,
            gap: space * 2,
            zIndex: 2,
          },
        },
      },
    },
    RaSimpleForm: { styleOverrides: { root: { padding: 0 } } },
    RaSimpleFormIterator: {
      styleOverrides: {
        root: {
          '& .RaSimpleFormIterator-list > .RaSimpleFormIterator-line, & .RaSimpleFormIterator-list > .RaSimpleFormIterator-line:last-child':
            {
              border: `1px solid ${palette.line}`,
              borderRadius: radii.control,
              padding: space * 3,
              marginBottom: space * 2,
              backgroundColor: palette.background,
            },
          '& .RaSimpleFormIterator-form': { flex: 1 },
          '& .RaSimpleFormIterator-action': { visibility: 'visible' },
        },
      },
    },
    RaReferenceField: {
      styleOverrides: {
        // As every link: the colour of surfaces is too dark for words on a dark page.
        root: { '& .RaReferenceField-link > *': { color: accent.text } },
      },
    },
    RaLabeled: {
      styleOverrides: {
        root: {
          '& .RaLabeled-label': {
            color: palette.textSecondary,
            fontSize: `${type.small.size}rem`,
            fontWeight: weights.medium,
          },
        },
      },
    },
  } as NonNullable<RaThemeOptions['components']>;
};
