import type { TypographyVariantsOptions } from '@mui/material/styles';
import type { Look } from '@ortak/kernel/look';

/** The portal reads from further away than the console: its body text is the scale's `lead`. */
export const createTypography = ({ type, fonts, weights }: Look): TypographyVariantsOptions => {
  const step = (name: keyof typeof type, fontWeight: number) => ({
    fontSize: `${type[name].size}rem`,
    lineHeight: type[name].line,
    fontWeight,
    letterSpacing: type[name].size > 1.2 ? '-0.015em' : 'normal',
    textTransform: 'none' as const,
  });
  return {
    fontFamily: fonts.sans,
    fontWeightRegular: weights.regular,
    fontWeightMedium: weights.medium,
    fontWeightBold: weights.semibold,
    h1: step('display', weights.semibold),
    h2: step('title', weights.semibold),
    h3: step('lead', weights.semibold),
    subtitle1: step('lead', weights.medium),
    subtitle2: step('body', weights.medium),
    body1: step('lead', weights.regular),
    body2: step('body', weights.regular),
    caption: step('small', weights.regular),
    button: step('body', weights.medium),
    overline: { ...step('small', weights.medium), letterSpacing: '0.01em' },
    figure: { ...step('figure', weights.semibold), fontFeatureSettings: fonts.tabular },
    micro: step('micro', weights.medium),
  };
};
