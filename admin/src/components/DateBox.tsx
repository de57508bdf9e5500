import { TextField } from '@mui/material';

interface DateBoxProps {
  label: string;
  value: string;
  onChange: (date: string) => void;
  min?: string;
  max?: string;
  required?: boolean;
  helperText?: string;
}

/** A date outside of a form, as YYYY-MM-DD; empty text while there is none. */
export const DateBox = ({ label, value, onChange, min, max, required, helperText }: DateBoxProps) => (
  <TextField
    type="date"
    label={label}
    value={value}
    required={required}
    helperText={helperText}
    onChange={(event) => onChange(event.target.value)}
    slotProps={{ htmlInput: { min, max } }}
  />
);
