import { useColorScheme } from '@mui/material/styles';
import { useEffect } from 'react';
import { createLook } from '@ortak/kernel/look';

/** The bars that a device draws around the page have its colour, also when somebody chose light or dark themselves. */
export const BarColour = () => {
  const { colorScheme } = useColorScheme();
  useEffect(() => {
    if (!colorScheme) return;
    const { surface } = createLook(colorScheme).palette;
    for (const meta of document.querySelectorAll('meta[name=theme-color]'))
      meta.setAttribute('content', surface);
  }, [colorScheme]);
  return null;
};
