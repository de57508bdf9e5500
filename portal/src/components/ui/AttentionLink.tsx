import type { SvgIconComponent } from '@mui/icons-material';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Typography from '@mui/material/Typography';
import type { Meaning } from '@ortak/kernel/look';
import { mirrored } from '../../theme/mirrored';
import { IconRowLink } from './IconRowLink';

interface AttentionLinkProps {
  readonly meaning: Meaning;
  readonly icon: SvgIconComponent;
  readonly title: string;
  readonly text: string;
  readonly to: string;
}

/** One thing that needs attention, and the way to it. */
export const AttentionLink = ({ meaning, icon, title, text, to }: AttentionLinkProps) => (
  <IconRowLink
    icon={icon}
    colours={{ bgcolor: `tones.${meaning}.soft`, color: `tones.${meaning}.text` }}
    to={to}
    end={<ChevronRight fontSize="small" aria-hidden sx={[mirrored, { color: 'text.secondary' }]} />}
  >
    <Typography variant="subtitle2" component="p" sx={{ overflowWrap: 'anywhere' }}>
      <bdi>{title}</bdi>
    </Typography>
    <Typography variant="body2" color="text.secondary">
      <bdi>{text}</bdi>
    </Typography>
  </IconRowLink>
);
