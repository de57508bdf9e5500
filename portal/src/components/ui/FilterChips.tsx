import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useEffect, useRef } from 'react';
import { radii, sizes, weights } from '../../theme/measures';

export interface Choice<K extends string> {
  readonly key: K;
  readonly label: string;
}

interface FilterChipsProps<K extends string> {
  /** What is chosen here, for screen readers. */
  readonly label: string;
  readonly choices: readonly Choice<K>[];
  readonly value: K;
  readonly onChange: (key: K) => void;
}

/** One of a few, all in sight; on a phone the row scrolls sideways. */
export const FilterChips = <K extends string>({ label, choices, value, onChange }: FilterChipsProps<K>) => {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Sideways only: the page itself must not move.
    const chosen = row.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    if (row.current && chosen)
      row.current.scrollLeft = chosen.offsetLeft - (row.current.clientWidth - chosen.offsetWidth) / 2;
  }, [value]);
  return (
    <Box
      ref={row}
      role="group"
      aria-label={label}
      sx={{
        display: 'flex',
        gap: 2,
        overflowX: 'auto',
        scrollbarWidth: 'none',
        position: 'relative',
        // Room for the focus ring, which a scrolling row would cut off.
        p: 1,
        m: -1,
        mx: { xs: -4, sm: -1 },
        px: { xs: 4, sm: 1 },
      }}
    >
      {choices.map((choice) => {
        const chosen = choice.key === value;
        return (
          <ButtonBase
            key={choice.key}
            aria-pressed={chosen}
            onClick={() => onChange(choice.key)}
            sx={{
              flexShrink: 0,
              minHeight: { xs: sizes.row, sm: sizes.control },
              px: 4,
              borderRadius: `${radii.round}px`,
              border: 1,
              borderColor: chosen ? 'accent.solid' : 'grounds.lineStrong',
              bgcolor: chosen ? 'accent.soft' : 'background.paper',
              color: chosen ? 'accent.text' : 'text.primary',
              typography: 'body2',
              fontWeight: weights.medium,
              '&:hover': { bgcolor: chosen ? 'accent.soft' : 'grounds.hover' },
            }}
          >
            {choice.label}
          </ButtonBase>
        );
      })}
    </Box>
  );
};
