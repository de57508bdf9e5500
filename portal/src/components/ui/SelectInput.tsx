import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import InputLabel from '@mui/material/InputLabel';
import Select, { type SelectProps } from '@mui/material/Select';
import { forwardRef, useId } from 'react';
import { weights } from '../../theme/measures';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectInputProps extends Omit<SelectProps, 'error' | 'label' | 'native'> {
  readonly label: string;
  readonly options: readonly Option[];
  readonly help?: string;
  readonly problem?: string;
}

/** A choice from a list with its label above: the device's own list, which a thumb knows. */
export const SelectInput = forwardRef<HTMLSelectElement, SelectInputProps>(
  ({ label, options, help, problem, sx, ...rest }, ref) => {
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
        <Select
          {...rest}
          native
          fullWidth
          inputRef={ref}
          error={Boolean(problem)}
          inputProps={{ id, 'aria-describedby': note ? `${id}-note` : undefined }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
        {note ? (
          <FormHelperText id={`${id}-note`} error={Boolean(problem)} sx={{ mx: 0 }}>
            {note}
          </FormHelperText>
        ) : null}
      </Box>
    );
  },
);
SelectInput.displayName = 'SelectInput';
