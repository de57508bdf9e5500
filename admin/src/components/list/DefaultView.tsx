import { useEffect, useRef } from 'react';
import { useListContext } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { useDefaultView } from './default-view';
import { useListColumns } from './list-columns';
import { useSavedViews } from './saved-views';

/**
 * Opens the list with the view that the person chose for it. A link that says what to show is obeyed, and so is what somebody
 * filters before the answer is there.
 */
export const DefaultView = () => {
  const { search } = useLocation();
  const { filterValues, setFilters, setSort } = useListContext();
  const { standard } = useDefaultView();
  const { saved } = useSavedViews();
  const columns = useListColumns();
  // Only the way into the list counts, not each change of its URL.
  const bare = useRef(search === '' && Object.keys(filterValues).length === 0);
  const view = saved.find(({ id }) => id === standard?.view);
  useEffect(() => {
    if (!bare.current || !view) return;
    bare.current = false;
    if (Object.keys(filterValues).length > 0) return;
    if (view.columns) columns?.choose(view.columns);
    setFilters({ ...view.filter }, undefined);
    if (view.sort) setSort(view.sort);
  }, [view, filterValues, columns, setFilters, setSort]);
  return null;
};
