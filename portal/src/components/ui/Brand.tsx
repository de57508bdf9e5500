import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { radii, sizes, weights } from '../../theme/measures';

interface BrandProps {
  readonly name: string;
  /** A picture in the place of the initial, as wide as it is. */
  readonly logo?: string | null;
  /** The line below the name. */
  readonly note?: string;
}

/** The name of whose portal this is, with its initial as the mark. */
export const Brand = ({ name, logo, note }: BrandProps) => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, minWidth: 0 }}>
    {logo ? (
      <Box
        component="img"
        src={logo}
        alt=""
        sx={{ flexShrink: 0, height: sizes.control, maxWidth: sizes.control * 3, objectFit: 'contain' }}
      />
    ) : (
      <Box
        aria-hidden
        sx={{
          display: 'grid',
          placeItems: 'center',
          flexShrink: 0,
          width: sizes.control,
          height: sizes.control,
          borderRadius: `${radii.card}px`,
          bgcolor: 'accent.solid',
          color: 'accent.onSolid',
          typography: 'h2',
          fontWeight: weights.bold,
        }}
      >
        {name.slice(0, 1).toLocaleUpperCase()}
      </Box>
    )}
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="subtitle2" component="div" noWrap>
        <bdi>{name}</bdi>
      </Typography>
      {note ? (
        <Typography variant="caption" component="div" color="text.secondary" noWrap>
          <bdi>{note}</bdi>
        </Typography>
      ) : null}
    </Box>
  </Box>
);
