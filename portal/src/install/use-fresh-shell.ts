import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { isRenewed } from './worker';

/** A step to another page after the portal was renewed loads the new one; whoever fills a form is left alone. */
export const useFreshShell = (): void => {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (isRenewed()) location.reload();
  }, [pathname]);
};
