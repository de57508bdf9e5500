import Box from '@mui/material/Box';
import type { SxProps, Theme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { radii } from '../../theme/measures';

interface PanelProps {
  readonly title?: ReactNode;
  /** Said below the title in one sentence. */
  readonly note?: ReactNode;
  readonly action?: ReactNode;
  /** The content touches the panel's edges, as tables do. */
  readonly flush?: boolean;
  readonly children: ReactNode;
  readonly sx?: SxProps<Theme>;
}

/** A titled region of a page on a surface of its own. */
export const Panel = ({ title, note, action, flush, children, sx }: PanelProps) => {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={title ? id : undefined}
      sx={[
        {
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: `${radii.card}px`,
          overflow: 'clip',
          '@media print': { border: 0, overflow: 'visible' },
          minWidth: 0,
        },
        ...(Array.isArray(sx) ? sx : [sx]),
      ]}
    >
      {title ? (
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            justifyContent: 'space-between',
            gap: 3,
            px: { xs: 4, sm: 6 },
            pt: { xs: 4, sm: 5 },
            pb: flush ? 3 : 0,
            '@media print': { px: 0, pt: 2, breakAfter: 'avoid' },
          }}
        >
          <Box sx={{ minWidth: 0 }}>
            <Typography variant="h2" id={id}>
              {title}
            </Typography>
            {note ? (
              <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
                {note}
              </Typography>
            ) : null}
          </Box>
          {action}
        </Box>
      ) : null}
      <Box
        sx={
          flush
            ? undefined
            : {
                px: { xs: 4, sm: 6 },
                py: { xs: 4, sm: 5 },
                '@media print': { px: 0, py: 2, breakInside: 'avoid' },
              }
        }
      >
        {children}
      </Box>
    </Box>
  );
};
