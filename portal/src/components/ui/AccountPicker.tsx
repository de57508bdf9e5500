import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';

interface AccountPickerProps {
  readonly label: string;
  readonly accounts: readonly { readonly id: number; readonly label: string }[];
  readonly value: number | undefined;
  /** The choice that stands for all of them; without it one must be chosen. */
  readonly all?: string;
  readonly onChange: (id: number | undefined) => void;
}

const ALL = 0;

/** Which account one is looking at. */
export const AccountPicker = ({ label, accounts, value, all, onChange }: AccountPickerProps) => (
  <Select
    value={value ?? ALL}
    onChange={(event) => onChange(Number(event.target.value) || undefined)}
    inputProps={{ 'aria-label': label }}
    sx={{ minWidth: 0, maxWidth: '100%', width: { xs: '100%', sm: 'auto' } }}
  >
    {all ? <MenuItem value={ALL}>{all}</MenuItem> : null}
    {accounts.map((account) => (
      <MenuItem key={account.id} value={account.id}>
        {account.label}
      </MenuItem>
    ))}
  </Select>
);
