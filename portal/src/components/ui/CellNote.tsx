import Typography from '@mui/material/Typography';
import { weights } from '../../theme/measures';

interface CellNoteProps {
  readonly children: string | false | null | undefined;
  /** Only where other columns have no room. */
  readonly phoneOnly?: boolean;
}

/** A second, smaller line in a cell; nothing when there is nothing to say. */
export const CellNote = ({ children, phoneOnly }: CellNoteProps) =>
  children ? (
    <Typography
      variant="caption"
      component="div"
      color="text.secondary"
      sx={{
        fontWeight: weights.regular,
        ...(phoneOnly ? { display: { sm: 'none' }, displayPrint: 'none' } : {}),
      }}
    >
      <bdi>{children}</bdi>
    </Typography>
  ) : null;
