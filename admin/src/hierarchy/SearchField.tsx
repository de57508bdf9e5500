import SearchIcon from '@mui/icons-material/SearchOutlined';
import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/text';

const PAUSE = 250;

/** Looks for companies and units; asks when the typing pauses. */
export const SearchField = ({ onSearch }: { onSearch: (q: string) => Promise<void> }) => {
  const t = useText();
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
      placeholder={t('hierarchy.search')}
      size="small"
      hiddenLabel
      slotProps={{
        htmlInput: { 'aria-label': t('hierarchy.search') },
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
