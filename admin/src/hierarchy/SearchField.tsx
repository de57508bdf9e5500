import SearchIcon from '@mui/icons-material/SearchOutlined';
import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/text';

const PAUSE = 250;

/** Looks for nodes of a tree; asks when the typing pauses. */
export const SearchField = ({
  onSearch,
  label,
}: {
  onSearch: (q: string) => Promise<void> | void;
  /** What is searched; companies and units unless it is said. */
  label?: string;
}) => {
  const t = useText();
  const name = label ?? t('hierarchy.search');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => void onSearch(q), q ? PAUSE : 0);
    return () => window.clearTimeout(timer);
  }, [q, onSearch]);
  return (
    <TextField
      type="search"
      value={q}
      onChange={(event) => setQ(event.target.value)}
      placeholder={name}
      size="small"
      hiddenLabel
      slotProps={{
        htmlInput: { 'aria-label': name },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
      sx={({ look }) => ({ flex: 1, minWidth: 0, maxWidth: { sm: look.sizes.menu * 1.6 } })}
    />
  );
};
