import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/use-words';
import { BusyButton } from './BusyButton';

interface ListEndProps {
  readonly shown: number;
  readonly total: number;
  readonly busy: boolean;
  readonly onMore: () => void;
}

/** So many rows are seen at a glance and need no count. */
const COUNTED_FROM = 10;

/** How many of all rows are in sight, and the way to more of them. */
export const ListEnd = ({ shown, total, busy, onMore }: ListEndProps) => {
  const { t, number } = useWords();
  if (shown === total && total <= COUNTED_FROM) return null;
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'space-between',
        gap: 3,
        px: { xs: 4, sm: 6 },
        py: 3,
        borderTop: 1,
        borderColor: 'divider',
        displayPrint: 'none',
      }}
    >
      <Typography variant="caption" color="text.secondary" role="status">
        {t('portal.list.shown', { shown: number(shown), total: number(total) })}
      </Typography>
      {shown < total ? (
        <BusyButton busy={busy} size="small" variant="outlined" onClick={onMore}>
          {t('portal.list.more')}
        </BusyButton>
      ) : null}
    </Box>
  );
};
