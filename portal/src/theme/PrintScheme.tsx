import { useEffect } from 'react';
import { SCHEME_ATTRIBUTE } from './create-portal-theme';

/** Paper is white: whoever prints from the dark portal gets the light colours for that moment. */
export const PrintScheme = () => {
  useEffect(() => {
    const root = document.documentElement;
    let before: string | null = null;
    const toLight = () => {
      before = root.getAttribute(SCHEME_ATTRIBUTE);
      root.setAttribute(SCHEME_ATTRIBUTE, 'light');
    };
    const back = () => {
      if (before) root.setAttribute(SCHEME_ATTRIBUTE, before);
    };
    addEventListener('beforeprint', toLight);
    addEventListener('afterprint', back);
    return () => {
      removeEventListener('beforeprint', toLight);
      removeEventListener('afterprint', back);
    };
  }, []);
  return null;
};
