import type { OutlinedInputProps } from '@mui/material/OutlinedInput';
import { forwardRef } from 'react';
import { fonts } from '../../theme/measures';
import { TextInput } from '../ui/TextInput';

interface CodeInputProps extends Omit<OutlinedInputProps, 'error' | 'label'> {
  readonly label: string;
  readonly problem?: string;
  /** A recovery code has letters too. */
  readonly recovery?: boolean;
}

/** A field for a code of the authenticator, or a recovery code. */
export const CodeInput = forwardRef<HTMLInputElement, CodeInputProps>(({ recovery, ...rest }, ref) => (
  <TextInput
    {...rest}
    ref={ref}
    autoComplete="one-time-code"
    inputProps={{
      inputMode: recovery ? 'text' : 'numeric',
      maxLength: 16,
      spellCheck: false,
      autoCapitalize: recovery ? 'characters' : 'none',
      style: { fontFeatureSettings: fonts.tabular },
    }}
  />
));
CodeInput.displayName = 'CodeInput';
