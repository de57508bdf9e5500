import type { Look, Meaning, Palette as LookPalette, Tone } from '@ortak/kernel/look';

type Grounds = Omit<LookPalette, 'meanings' | 'series'>;

/** The look's colours by role, next to MUI's own names. */
interface LookColours {
  readonly tones: Readonly<Record<Meaning, Tone>>;
  readonly grounds: Grounds;
  readonly accent: Look['accent'];
  /** The edge of a field: 3 : 1 against its ground, as WCAG 2.2 asks of controls. */
  readonly controlLine: string;
}

declare module '@mui/material/styles' {
  interface Palette extends LookColours {}
  interface PaletteOptions extends Partial<LookColours> {}

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
