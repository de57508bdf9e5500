import type { SvgIconProps } from '@mui/material';
import type { ComponentType } from 'react';

/** One thing that the palette offers, and where it leads. */
export interface Command {
  readonly key: string;
  /** Heading under which it stands. */
  readonly group: string;
  readonly name: string;
  readonly detail?: string;
  readonly icon: ComponentType<SvgIconProps>;
  readonly to: string;
}
