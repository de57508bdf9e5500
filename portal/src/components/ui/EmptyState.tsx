import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { SvgIconComponent } from '@mui/icons-material';
import type { ReactNode } from 'react';
import { sizes } from '../../theme/measures';

interface EmptyStateProps {
  readonly icon?: SvgIconComponent;
  readonly title: string;
  readonly text?: string;
  readonly action?: ReactNode;
  /** It stands for a whole page, whose main heading its title then is. */
  readonly page?: boolean;
}

/** What stands where there is nothing yet: what it is for, and the first step when there is one. */
export const EmptyState = ({ icon: Icon, title, text, action, page }: EmptyStateProps) => (
  <Box
    sx={{
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      textAlign: 'center',
      gap: 2,
      px: 4,
      py: { xs: 8, sm: 12 },
    }}
  >
    {Icon ? (
      <Box
        aria-hidden
        sx={{
          display: 'grid',
          placeItems: 'center',
          width: sizes.illustration,
          height: sizes.illustration,
          borderRadius: '50%',
          bgcolor: 'accent.soft',
          color: 'accent.text',
          mb: 1,
        }}
      >
        <Icon />
      </Box>
    ) : null}
    <Typography variant="subtitle1" component={page ? 'h1' : 'p'}>
      {title}
    </Typography>
    {text ? (
      <Typography variant="body2" color="text.secondary" sx={{ maxWidth: sizes.sheet, textWrap: 'pretty' }}>
        {text}
      </Typography>
    ) : null}
    {action ? <Box sx={{ mt: 2 }}>{action}</Box> : null}
  </Box>
);
