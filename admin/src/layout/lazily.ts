import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A component that comes with its file when it is first shown; `name` is the file's export. */
export const lazily = <N extends string>(
  load: () => Promise<Record<N, ComponentType>>,
  name: N,
): LazyExoticComponent<ComponentType> => lazy(async () => ({ default: (await load())[name] }));
