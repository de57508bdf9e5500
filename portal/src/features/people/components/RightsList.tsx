import { allows, portalRightsOffered, type Rights } from '@ortak/kernel/access';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useWords } from '../../../i18n/use-words';

type Area = keyof typeof portalRightsOffered;

interface RightsListProps {
  readonly rights: Rights;
  /** What whoever gives has: nothing else is offered. */
  readonly held: Rights;
  readonly disabled: boolean;
  readonly onChange: (area: string, actions: readonly string[]) => void;
}

/** Whoever may do something with what is in an area sees it; without seeing it there is nothing to do. */
const toggled = (now: readonly string[], action: string): string[] => {
  if (!now.includes(action)) return [...new Set(['view', ...now, action])];
  return action === 'view' ? [] : now.filter((one) => one !== action);
};

/** Rights area by area, as boxes that a thumb can hit. */
export const RightsList = ({ rights, held, disabled, onChange }: RightsListProps) => {
  const { t } = useWords();
  const areas = (Object.keys(portalRightsOffered) as Area[]).filter((area) => allows(held, area));
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
      {areas.map((area) => {
        const now = rights[area] ?? [];
        return (
          <Box
            key={area}
            role="group"
            aria-label={t(`portal.access.areas.${area}`)}
            sx={{ py: 3, borderBottom: 1, borderColor: 'divider' }}
          >
            <Typography variant="subtitle2" component="p">
              {t(`portal.access.areas.${area}`)}
            </Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4 }}>
              {portalRightsOffered[area]
                .filter((action) => allows(held, area, action))
                .map((action) => (
                  <FormControlLabel
                    key={action}
                    disabled={disabled}
                    control={
                      <Checkbox
                        size="small"
                        checked={now.includes(action)}
                        onChange={() => onChange(area, toggled(now, action))}
                      />
                    }
                    label={<Typography variant="body2">{t(`portal.access.actions.${action}`)}</Typography>}
                  />
                ))}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
};
