import ResetIcon from '@mui/icons-material/RestartAltOutlined';
import type { Rights } from '@ortak/kernel/access';
import {
  Box,
  Checkbox,
  IconButton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Tooltip,
  Typography,
} from '@mui/material';
import { useTranslate } from 'react-admin';
import { useText } from '../i18n/text';

/** Where rights are given: its name for people, and what one can do there. */
export interface RightsArea {
  readonly key: string;
  readonly name: string;
  readonly offered: readonly string[];
}

interface RightsGridProps {
  areas: readonly RightsArea[];
  /** Every action, in the order of the columns. */
  actions: readonly string[];
  /** What holds, with the profile. */
  rights: Rights;
  /** Areas that stand on the person and not in the profile; they can be given back to it. */
  own?: readonly string[];
  disabled?: boolean;
  onChange: (area: string, actions: readonly string[]) => void;
  onReset?: (area: string) => void;
}

/** Whoever may do something with what is in an area sees it; without seeing it there is nothing to do. */
const toggled = (actions: readonly string[], now: readonly string[], action: string): string[] => {
  const on = !now.includes(action);
  if (action === 'view' && !on) return [];
  const next = new Set(now);
  if (on) next.add(action).add('view');
  else next.delete(action);
  return actions.filter((one) => next.has(one));
};

/** Rights as a grid, area by action. What an area does not have is no box. */
export const RightsGrid = ({
  areas,
  actions,
  rights,
  own = [],
  disabled,
  onChange,
  onReset,
}: RightsGridProps) => {
  const t = useText();
  const translate = useTranslate();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={t('portalTab.rights')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('portalTab.area')}</TableCell>
            {actions.map((action) => (
              <TableCell key={action} align="center">
                {translate(`choices.right.${action}`)}
              </TableCell>
            ))}
            {onReset && <TableCell />}
          </TableRow>
        </TableHead>
        <TableBody>
          {areas.map(({ key: area, name, offered }) => {
            const held = rights[area] ?? [];
            return (
              <TableRow key={area} hover>
                <TableCell component="th" scope="row">
                  {name}
                  {own.includes(area) && (
                    <Typography variant="caption" color="text.secondary" component="div">
                      {t('portalTab.own')}
                    </Typography>
                  )}
                </TableCell>
                {actions.map((action) => (
                  <TableCell key={action} align="center" padding="none">
                    {offered.includes(action) && (
                      <Checkbox
                        size="small"
                        checked={held.includes(action)}
                        disabled={disabled}
                        onChange={() => onChange(area, toggled(actions, held, action))}
                        slotProps={{
                          input: { 'aria-label': `${name}: ${translate(`choices.right.${action}`)}` },
                        }}
                      />
                    )}
                  </TableCell>
                ))}
                {onReset && (
                  <TableCell align="right" padding="none">
                    {own.includes(area) && (
                      <Tooltip title={t('portalTab.asProfile')}>
                        <IconButton
                          size="small"
                          disabled={disabled}
                          aria-label={`${name}: ${t('portalTab.asProfile')}`}
                          onClick={() => onReset(area)}
                        >
                          <ResetIcon fontSize="small" />
                        </IconButton>
                      </Tooltip>
                    )}
                  </TableCell>
                )}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
};
