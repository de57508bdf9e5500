import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keeps the open tab of a bar that scrolls whole in sight while the bar takes its shape: numbers in the tabs come later, and the arrow
 * at the end takes room of its own. Whoever scrolls the bar is left alone until another tab is opened.
 * @param key of the open tab
 */
export const useInSight = (key: string | undefined): RefObject<HTMLDivElement> => {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const scroller = bar.current?.querySelector<HTMLElement>('.MuiTabs-scroller');
    const tabs = bar.current?.querySelectorAll('[role=tab]') ?? [];
    if (!scroller) return undefined;
    const left = new AbortController();
    const watch = new ResizeObserver(() => {
      const tab = scroller.querySelector('[aria-selected=true]')?.getBoundingClientRect();
      const frame = scroller.getBoundingClientRect();
      if (!tab) return;
      if (tab.right > frame.right) scroller.scrollLeft += tab.right - frame.right;
      else if (tab.left < frame.left) scroller.scrollLeft -= frame.left - tab.left;
    });
    for (const one of [scroller, ...tabs]) watch.observe(one);
    for (const deed of ['pointerdown', 'wheel'] as const)
      bar.current?.addEventListener(deed, () => watch.disconnect(), { signal: left.signal, passive: true });
    return () => {
      left.abort();
      watch.disconnect();
    };
  }, [key]);
  return bar;
};
