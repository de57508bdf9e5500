import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';

type Key = string | number;

/** A list with one of its keys moved to where another one stands. */
export const moved = <K extends Key>(keys: readonly K[], key: K, to: number): K[] => {
  const rest = keys.filter((one) => one !== key);
  const at = Math.max(0, Math.min(rest.length, to));
  return [...rest.slice(0, at), key, ...rest.slice(at)];
};

/**
 * A list that people put into order: by dragging a handle with mouse or finger, or with the arrow keys on it. Rows carry
 * `data-sort` with their key.
 * @param onOrder hears the new order, once, when the row is let go
 */
export const useReorder = <K extends Key>(keys: readonly K[], onOrder: (keys: readonly K[]) => void) => {
  const [order, setOrder] = useState<readonly K[] | null>(null);
  const dragged = useRef<K | null>(null);
  const latest = useRef<readonly K[]>(keys);
  const shown = order ?? keys;

  const rowAt = (event: PointerEvent): number => {
    const row = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-sort]');
    return row ? latest.current.findIndex((key) => String(key) === row.dataset.sort) : -1;
  };
  const end = (commit: boolean) => {
    if (dragged.current === null) return;
    dragged.current = null;
    setOrder(null);
    if (commit && latest.current.some((key, at) => key !== keys[at])) onOrder(latest.current);
  };

  const handle = (key: K) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = key;
      latest.current = keys;
      setOrder(keys);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged.current !== key) return;
      const to = rowAt(event);
      if (to < 0 || latest.current[to] === key) return;
      latest.current = moved(latest.current, key, to);
      setOrder(latest.current);
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const at = keys.indexOf(key);
      if (at + step < 0 || at + step >= keys.length) return;
      const grip = event.currentTarget;
      onOrder(moved(keys, key, at + step));
      // A row that is moved in the document loses the focus.
      requestAnimationFrame(() => grip.focus());
    },
  });
  return { shown, handle, dragging: order === null ? null : dragged.current };
};
