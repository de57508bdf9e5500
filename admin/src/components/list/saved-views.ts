import { useResourceContext, useStore } from 'react-admin';

/** A view that a person made: a name for the filters and the order of a list. */
export interface SavedView {
  readonly name: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' };
}

/** The person's own views of the list around, kept in this browser. */
export const useSavedViews = (): {
  saved: readonly SavedView[];
  save: (view: SavedView) => void;
  forget: (name: string) => void;
} => {
  const resource = useResourceContext() ?? '';
  const [saved, setSaved] = useStore<SavedView[]>(`${resource}.savedViews`, []);
  return {
    saved,
    save: (view) => setSaved([...saved.filter(({ name }) => name !== view.name), view]),
    forget: (name) => setSaved(saved.filter((view) => view.name !== name)),
  };
};
