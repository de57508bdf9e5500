import DarkIcon from '@mui/icons-material/DarkModeOutlined';
import LightIcon from '@mui/icons-material/LightModeOutlined';
import { IconButton, Tooltip, useTheme as useMuiTheme } from '@mui/material';
import { useTheme } from 'react-admin';
import { useText } from '../i18n/text';

/** Light or dark; without a choice the system's wish is followed. */
export const ModeSwitch = () => {
  const [, setTheme] = useTheme();
  const { mode } = useMuiTheme().look;
  const t = useText();
  const name = t(mode === 'dark' ? 'shell.light' : 'shell.dark');
  return (
    <Tooltip title={name}>
      <IconButton aria-label={name} onClick={() => setTheme(mode === 'dark' ? 'light' : 'dark')}>
        {mode === 'dark' ? <LightIcon fontSize="small" /> : <DarkIcon fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
};
