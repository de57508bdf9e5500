import { useLayoutEffect, useState, type RefObject } from 'react';

/** Shorter lists are drawn whole: a browser's own search finds everything in them. */
const WHOLE = 200;
const SPARE = 12;

/** Which rows of a long list are in sight, when all have one height. */
export const useWindow = (count: number, rowHeight: number, box: RefObject<HTMLElement | null>) => {
  const [sight, setSight] = useState({ top: 0, height: 1000 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [box]);
  if (count <= WHOLE) return { first: 0, last: count - 1 };
  return {
    first: Math.max(0, Math.floor(sight.top / rowHeight) - SPARE),
    last: Math.min(count - 1, Math.ceil((sight.top + sight.height) / rowHeight) + SPARE),
  };
};
