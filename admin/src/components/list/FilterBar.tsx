import AddIcon from '@mui/icons-material/Add';
import SearchIcon from '@mui/icons-material/Search';
import CloseIcon from '@mui/icons-material/Close';
import {
  Box,
  Button,
  IconButton,
  InputAdornment,
  Menu,
  MenuItem,
  Popover,
  Stack,
  TextField,
} from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useListContext, useResourceContext, useTranslate, useTranslateLabel } from 'react-admin';
import { useText } from '../../i18n/text';
import { FilterChip } from './FilterChip';
import { FilterEditor } from './FilterEditor';
import { isActive, without, type Filter } from './filters';

/** Waits until typing pauses, so that a search is not asked letter by letter. */
const SEARCH_PAUSE = 250;

const SearchBox = () => {
  const { filterValues, setFilters } = useListContext();
  const t = useText();
  const applied = (filterValues.q as string | undefined) ?? '';
  const [typed, setTyped] = useState(applied);
  const timer = useRef<number>();
  useEffect(() => setTyped(applied), [applied]);
  const search = (text: string) => {
    setTyped(text);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const { q: _old, ...rest } = filterValues;
      setFilters(text.trim() ? { ...rest, q: text.trim() } : rest, undefined);
    }, SEARCH_PAUSE);
  };
  return (
    <TextField
      value={typed}
      onChange={(event) => search(event.target.value)}
      placeholder={t('list.search')}
      sx={({ look }) => ({ width: { xs: '100%', sm: look.sizes.menu } })}
      slotProps={{
        htmlInput: { 'aria-label': t('list.search'), type: 'search' },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
          endAdornment: typed ? (
            <IconButton size="small" aria-label={t('list.clearSearch')} onClick={() => search('')} edge="end">
              <CloseIcon fontSize="small" />
            </IconButton>
          ) : null,
        },
      }}
    />
  );
};

interface Editing {
  filter: Filter;
  anchor: HTMLElement;
}

interface FilterBarProps {
  filters: readonly Filter[];
  searchable?: boolean;
}

/** Search, the filters in use as chips, and a menu of those that can be added. The URL holds all of it. */
export const FilterBar = ({ filters, searchable = true }: FilterBarProps) => {
  const { filterValues, setFilters } = useListContext();
  const resource = useResourceContext();
  const translate = useTranslate();
  const label = useTranslateLabel();
  const t = useText();
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const active = filters.filter((filter) => isActive(filter, filterValues));
  const addable = filters.filter((filter) => filter.kind !== 'exact' && !active.includes(filter));
  const add = (filter: Filter) => {
    setMenu(null);
    if (filter.kind === 'truth') setFilters({ ...filterValues, [filter.source]: true }, undefined);
    else if (menu) setEditing({ filter, anchor: menu });
  };
  return (
    <Stack ref={bar} direction="row" gap={2} alignItems="center" flexWrap="wrap">
      {searchable && <SearchBox />}
      {active.map((filter) => (
        <FilterChip
          key={filter.source}
          filter={filter}
          onEdit={filter.kind === 'exact' ? undefined : (anchor) => setEditing({ filter, anchor })}
          onRemove={() => setFilters(without(filter, filterValues), undefined)}
        />
      ))}
      {addable.length > 0 && (
        <Button
          variant="text"
          startIcon={<AddIcon />}
          aria-haspopup="menu"
          onClick={(event) => setMenu(event.currentTarget)}
        >
          {t('list.addFilter')}
        </Button>
      )}
      {active.length > 1 && (
        <Button
          variant="text"
          onClick={() => setFilters(filterValues.q ? { q: filterValues.q as string } : {}, undefined)}
        >
          {translate('ra.navigation.clear_filters')}
        </Button>
      )}
      <Menu anchorEl={menu} open={Boolean(menu)} onClose={() => setMenu(null)}>
        {addable.map((filter) => (
          <MenuItem key={filter.source} onClick={() => add(filter)}>
            {filter.label ?? label({ source: filter.source, resource })}
          </MenuItem>
        ))}
      </Menu>
      <Popover
        open={Boolean(editing)}
        anchorEl={editing?.anchor}
        onClose={() => setEditing(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        <Box sx={{ p: 4 }}>
          {editing && <FilterEditor filter={editing.filter} onDone={() => setEditing(null)} />}
        </Box>
      </Popover>
    </Stack>
  );
};
