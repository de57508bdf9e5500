import Visibility from '@mui/icons-material/VisibilityOutlined';
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import { forwardRef, useState, type ComponentProps } from 'react';
import { useWords } from '../../i18n/use-words';
import { TextInput } from './TextInput';

/** A password that can be looked at while it is typed. */
export const PasswordInput = forwardRef<HTMLInputElement, ComponentProps<typeof TextInput>>((props, ref) => {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <TextInput
      {...props}
      ref={ref}
      type={shown ? 'text' : 'password'}
      endAdornment={
        <InputAdornment position="end">
          <IconButton
            edge="end"
            aria-label={t(shown ? 'portal.signIn.hide' : 'portal.signIn.show')}
            onClick={() => setShown(!shown)}
          >
            {shown ? <VisibilityOff fontSize="small" /> : <Visibility fontSize="small" />}
          </IconButton>
        </InputAdornment>
      }
    />
  );
});
PasswordInput.displayName = 'PasswordInput';
