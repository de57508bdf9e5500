import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { forwardRef, useId } from 'react';
import { weights } from '../../theme/measures';

interface TextInputProps extends Omit<OutlinedInputProps, 'error' | 'label'> {
  readonly label: string;
  readonly help?: string;
  /** What is wrong with the value, in words. */
  readonly problem?: string;
}

/** A field with its label above, and below it either help or what is wrong. */
export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(
  ({ label, help, problem, inputProps, sx, ...rest }, ref) => {
    const id = useId();
    const note = problem ?? help;
    return (
      <Box sx={sx}>
        <InputLabel
          htmlFor={id}
          required={rest.required ?? false}
          sx={{ color: 'text.primary', typography: 'body2', fontWeight: weights.medium, mb: 1.5 }}
        >
          {label}
        </InputLabel>
        <OutlinedInput
          {...rest}
          id={id}
          inputRef={ref}
          fullWidth
          error={Boolean(problem)}
          inputProps={{ ...inputProps, 'aria-describedby': note ? `${id}-note` : undefined }}
        />
        {note ? (
          <FormHelperText id={`${id}-note`} error={Boolean(problem)} sx={{ mx: 0 }}>
            {note}
          </FormHelperText>
        ) : null}
      </Box>
    );
  },
);
TextInput.displayName = 'TextInput';
