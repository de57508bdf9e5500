import { useRef, useState, type PointerEvent } from 'react';
import type { Place } from './draft';

/** What is dragged, and where it would be put. */
export interface FieldDrag {
  readonly key: string;
  readonly place: Place | null;
}

/** The place below the pointer: cells carry `data-place`, sections `data-section`, each as `tab/section/index`. */
const placeAt = (x: number, y: number): Place | null => {
  const below = document.elementFromPoint(x, y);
  const cell = below?.closest<HTMLElement>('[data-place]');
  const [tab, section, text] = (
    cell?.dataset.place ??
    below?.closest<HTMLElement>('[data-section]')?.dataset.section ??
    ''
  ).split('/');
  if (!tab || !section) return null;
  const index = Number(text);
  if (!cell) return { tab, section, index };
  // The right half of a field means behind it; from right to left it is the other half.
  const { left, width } = cell.getBoundingClientRect();
  const second = x > left + width / 2;
  return { tab, section, index: index + (second === (document.dir !== 'rtl') ? 1 : 0) };
};

/**
 * Dragging fields with mouse or finger from the palette into sections, and from place to place.
 * @param onDrop hears where a field was let go
 * @param onTab hears over which tab it is held, so that the tab opens
 */
export const useFieldDrag = (onDrop: (key: string, place: Place) => void, onTab: (tab: string) => void) => {
  const [drag, setDrag] = useState<FieldDrag | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const current = useRef<FieldDrag | null>(null);
  const put = (next: FieldDrag | null) => {
    current.current = next;
    setDrag(next);
  };
  const end = (commit: boolean) => {
    const last = current.current;
    put(null);
    if (commit && last?.place) onDrop(last.key, last.place);
  };
  const handle = (key: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      put({ key, place: null });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (current.current?.key !== key) return;
      const { clientX: x, clientY: y } = event;
      if (ghost.current) ghost.current.style.transform = `translate(${x}px, ${y}px)`;
      const tab = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-tab]')?.dataset.tab;
      if (tab) onTab(tab);
      const place = placeAt(x, y);
      if (JSON.stringify(place) !== JSON.stringify(current.current.place)) put({ key, place });
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  });
  return { drag, ghost, handle };
};
