import { createContext } from 'react';

/** With so many extra fields or fewer a form has all its inputs at once. */
export const AT_ONCE = 40;
/** Inputs that are made in one idle moment of the page. */
const IN_ONE_GO = 2;
/** How far below and above what is seen inputs are made. */
const NEAR = '50% 0px';

type Show = () => void;

const whenIdle = (work: () => void): (() => void) => {
  if (typeof window.requestIdleCallback === 'function') {
    const id = window.requestIdleCallback(work);
    return () => window.cancelIdleCallback(id);
  }
  const id = window.setTimeout(work, 50);
  return () => window.clearTimeout(id);
};

/**
 * The places of a long form whose inputs are not made yet. One that comes near to what is seen is made at once, the others while
 * the page has nothing else to do: a form of hundreds of fields opens as fast as one of ten.
 */
export class WaitingInputs {
  private readonly places = new Map<Element, Show>();
  private observer: IntersectionObserver | null = null;
  private cancel: (() => void) | null = null;

  /** Waits until `show` may be called. @returns how to wait no longer */
  add(place: Element, show: Show): () => void {
    this.observer ??= new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) this.show(target);
      },
      { rootMargin: NEAR },
    );
    this.places.set(place, show);
    this.observer.observe(place);
    this.plan();
    return () => this.forget(place);
  }

  private show(place: Element): void {
    const show = this.places.get(place);
    this.forget(place);
    show?.();
  }

  private forget(place: Element): void {
    this.places.delete(place);
    this.observer?.unobserve(place);
    if (this.places.size > 0) return;
    this.cancel?.();
    this.cancel = null;
  }

  private plan(): void {
    if (this.cancel !== null || this.places.size === 0) return;
    this.cancel = whenIdle(() => {
      this.cancel = null;
      for (const place of [...this.places.keys()].slice(0, IN_ONE_GO)) this.show(place);
      this.plan();
    });
  }
}

/** Where the inputs of a long form wait; null in a form that has all of them at once. */
export const WaitingContext = createContext<WaitingInputs | null>(null);
