import { visuallyHidden } from '@mui/utils';
import type { SystemStyleObject } from '@mui/system';
import type { Theme } from '@mui/material/styles';
import { breakpoints, fonts, sizes, weights } from '../../theme/measures';

const phoneCells: SystemStyleObject<Theme> = {
  '& td[data-phone="title"]': { gridArea: 'title', overflowWrap: 'anywhere' },
  '& td[data-phone="amount"]': { gridArea: 'amount', textAlign: 'right', fontWeight: weights.medium },
  '& td[data-phone="subtitle"]': {
    gridArea: 'subtitle',
    minWidth: 0,
    color: 'text.secondary',
    typography: 'caption',
    overflowWrap: 'anywhere',
  },
  '& td[data-phone="meta"]': {
    gridArea: 'meta',
    textAlign: 'right',
    color: 'text.secondary',
    typography: 'caption',
    justifySelf: 'end',
  },
  '& td[data-phone="none"]': { display: 'none' },
  // A sum has no movement of its own: its balance takes that place.
  '& tr[data-strong] td[data-phone="meta"]': {
    gridArea: 'amount',
    color: 'inherit',
    typography: 'body2',
    fontWeight: weights.semibold,
  },
};

/** The two-line entries of a phone; never on paper, however narrow it is. */
const phone: SystemStyleObject<Theme> = {
  '&, & tbody': { display: 'block' },
  '& thead': visuallyHidden as SystemStyleObject<Theme>,
  '& tbody tr': {
    display: 'grid',
    // Whatever stands at the right, the title keeps most of the room.
    gridTemplateColumns: 'minmax(55%, 1fr) auto',
    gridTemplateAreas: '"title amount" "subtitle meta"',
    columnGap: 3,
    rowGap: 0.5,
    alignItems: 'baseline',
    px: 4,
    py: 3,
  },
  '& td': { display: 'block', p: 0, border: 0 },
  ...phoneCells,
};

const wide: SystemStyleObject<Theme> = {
  '& th, & td': { px: 3, verticalAlign: 'middle' },
  '& :is(th, td):first-of-type': { pl: 6 },
  '& :is(th, td):last-of-type': { pr: 6 },
  '& td': { height: sizes.row + sizes.icon / 2, py: 2 },
  '& [data-phone-only]': { display: 'none' },
  '& [data-narrow]': { width: '1%', whiteSpace: 'nowrap' },
};

const paper: SystemStyleObject<Theme> = {
  '& th, & td': { px: 1.5, py: 1, verticalAlign: 'baseline', typography: 'caption' },
  '& td': { height: 'auto', py: 1 },
  '& :is(th, td):first-of-type': { pl: 0 },
  '& :is(th, td):last-of-type': { pr: 0 },
  '& tr[data-strong] td': { fontWeight: weights.semibold },
  '& tr': { breakInside: 'avoid' },
};

/** Styles of `DataTable`: a table from the tablet on and on paper, two-line entries on a phone. */
export const tableStyles: SystemStyleObject<Theme> = {
  width: '100%',
  borderCollapse: 'collapse',
  typography: 'body2',
  '& th': {
    height: sizes.row,
    textAlign: 'left',
    typography: 'caption',
    fontWeight: weights.medium,
    color: 'text.secondary',
    borderBottom: 1,
    borderColor: 'divider',
    whiteSpace: 'nowrap',
  },
  '& [data-numeric]': { textAlign: 'right' },
  // Not everywhere: in words they would set hyphens wide apart.
  '& :is([data-numeric], [data-dates])': { fontFeatureSettings: fonts.tabular },
  '& tbody tr + tr': { borderTop: 1, borderColor: 'divider' },
  '& tr[data-strong]': { bgcolor: 'grounds.sunken', fontWeight: weights.semibold },
  '& tr[data-dimmed] td': { color: 'text.disabled' },
  '& tr[data-linked]': { position: 'relative', '&:hover': { bgcolor: 'grounds.hover' } },
  '& tr[data-linked] a::after': { position: 'absolute', inset: 0 },
  '& tr[data-linked] a:focus-visible': { outline: 'none' },
  '& tr[data-linked]:has(a:focus-visible)': {
    outline: 2,
    outlineColor: 'accent.text',
    outlineOffset: -2,
  },
  // What can be pressed inside a linked row stays above the row's own target.
  '& tr[data-linked] button': { position: 'relative', zIndex: 1 },
  [`@media screen and (max-width: ${breakpoints.phone - 0.05}px)`]: phone,
  [`@media screen and (min-width: ${breakpoints.phone}px)`]: wide,
  '@media print': { ...wide, ...paper },
};
