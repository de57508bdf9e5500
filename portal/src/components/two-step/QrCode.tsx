import Box from '@mui/material/Box';
import { radii, sizes } from '../../theme/measures';

/** Modules of quiet around the code, so that cameras find its edge. */
const MARGIN = 4;

/** A QR code from rows of 0 and 1. Always dark on light: many cameras read nothing else. */
export const QrCode = ({ rows, label }: { rows: readonly string[]; label: string }) => {
  const path = rows
    .flatMap((row, y) =>
      [...row].map((dark, x) => (dark === '1' ? `M${x + MARGIN} ${y + MARGIN}h1v1h-1z` : '')),
    )
    .join('');
  const size = rows.length + 2 * MARGIN;
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      sx={{
        width: sizes.menu,
        maxWidth: '100%',
        alignSelf: 'center',
        borderRadius: `${radii.control}px`,
        bgcolor: 'common.white',
        color: 'common.black',
      }}
    >
      <path d={path} fill="currentColor" />
    </Box>
  );
};
