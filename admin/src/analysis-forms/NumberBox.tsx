import { TextField } from '@mui/material';
import { useState } from 'react';

interface NumberBoxProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  problem?: string;
  unit?: string;
}

/** A number with a comma or a point; nothing is null. What is none is not taken over. */
export const NumberBox = ({ label, value, onChange, problem, unit }: NumberBoxProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    const plain = text.trim().replace(',', '.');
    if (plain === '') onChange(null);
    else if (/^-?\d+(\.\d+)?$/.test(plain)) onChange(Number(plain));
  };
  return (
    <TextField
      label={unit ? `${label} (${unit})` : label}
      value={typed ?? value ?? ''}
      onChange={(event) => change(event.target.value)}
      onBlur={() => setTyped(null)}
      error={Boolean(problem)}
      helperText={problem}
      slotProps={{ htmlInput: { inputMode: 'decimal' } }}
      sx={({ look }) => ({ width: look.sizes.menu / 2 })}
    />
  );
};
