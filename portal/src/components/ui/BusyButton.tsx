import Button, { type ButtonProps } from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { space } from '../../theme/measures';

/** A button that shows that its work is going on, keeps its width and cannot be pressed twice. */
export const BusyButton = ({
  busy,
  startIcon,
  disabled,
  onClick,
  ...rest
}: ButtonProps & { busy: boolean }) => (
  <Button
    {...rest}
    disabled={disabled}
    aria-busy={busy}
    // Not `disabled` while busy: that would take the keyboard's focus away.
    onClick={busy ? (event) => event.preventDefault() : onClick}
    startIcon={busy ? <CircularProgress size={space * 4} color="inherit" aria-hidden /> : startIcon}
  />
);
