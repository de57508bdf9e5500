import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Stack,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslateLabel } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { Value } from '../../audit-entries/Value';
import { useText } from '../../i18n/text';
import { Moment } from '../figures';
import { firstChoice, mergeChoice, type Conflict, type FieldEdit, type Side } from './conflict';

interface ChoiceProps {
  edit: FieldEdit;
  resource: string;
  side: Side;
  onChoose: (side: Side) => void;
}

/** One field that both changed: their value and mine side by side. */
const FieldChoice = ({ edit, resource, side, onChoose }: ChoiceProps) => {
  const t = useText();
  const label = useTranslateLabel()({ source: edit.field, resource });
  return (
    <Box role="group" aria-label={String(label)}>
      <Typography fontWeight="fontWeightMedium">{label}</Typography>
      <RadioGroup
        value={side}
        onChange={(_, value) => onChoose(value as Side)}
        sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 4 }}
      >
        {(['mine', 'theirs'] as const).map((one) => (
          <FormControlLabel
            key={one}
            value={one}
            control={<Radio size="small" />}
            sx={{ alignItems: 'flex-start', m: 0, py: 1, overflowWrap: 'anywhere' }}
            label={
              <Box sx={{ pt: 1.5 }}>
                <Typography variant="caption" color="text.secondary" component="div">
                  {t(`conflict.${one}`)}
                </Typography>
                <Value resource={resource} field={edit.field} value={edit[one]} />
              </Box>
            }
          />
        ))}
      </RadioGroup>
    </Box>
  );
};

/** Fields that only one of both changed: nothing is to be chosen, both stay. */
const Kept = ({
  title,
  edits,
  resource,
}: {
  title: string;
  edits: readonly FieldEdit[];
  resource: string;
}) => {
  const labelOf = useTranslateLabel();
  if (!edits.length) return null;
  return (
    <Box>
      <Typography variant="caption" color="text.secondary" component="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      {edits.map(({ field, mine, theirs, base }) => (
        <Typography key={field} sx={{ overflowWrap: 'anywhere' }}>
          {labelOf({ source: field, resource })}:{' '}
          <Value
            resource={resource}
            field={field}
            value={JSON.stringify(base) === JSON.stringify(theirs) ? mine : theirs}
          />
        </Typography>
      ))}
    </Box>
  );
};

interface ConflictDialogProps {
  conflict: Conflict;
  onClose: () => void;
  /** Saves the form, in which the choice now stands. */
  onSave: () => void;
}

/** Two people changed one record: the second sees both values of each field, chooses, and saves on top of the first. */
export const ConflictDialog = ({ conflict, onClose, onSave }: ConflictDialogProps) => {
  const t = useText();
  const { getValues, setValue } = useFormContext();
  const [choice, setChoice] = useState(() => firstChoice(conflict));
  const { resource, fields, saves } = conflict;
  const both = fields.filter((edit) => edit.conflict);
  const side = (one: Side) => fields.filter((edit) => !edit.conflict && choice[edit.field] === one);
  const last = saves[0];

  const act = () => {
    const merged = mergeChoice(getValues(), conflict, choice);
    for (const [name, value] of Object.entries(merged)) setValue(name, value, { shouldDirty: true });
    onSave();
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-label={t('conflict.title')}>
      <DialogTitle>{t('conflict.title')}</DialogTitle>
      <DialogContent>
        <Stack gap={4}>
          <Typography color="text.secondary">{t('conflict.text')}</Typography>
          {last && (
            <Typography>
              {t('conflict.by', { name: last.name ?? t('conflict.somebody') })} · <Moment instant={last.at} />
            </Typography>
          )}
          {both.length > 0 && (
            <Stack gap={3}>
              <Typography variant="caption" color="text.secondary" component="h3">
                {t('conflict.both')}
              </Typography>
              {both.map((edit) => (
                <FieldChoice
                  key={edit.field}
                  edit={edit}
                  resource={resource}
                  side={choice[edit.field] ?? 'mine'}
                  onChoose={(one) => setChoice((now) => ({ ...now, [edit.field]: one }))}
                />
              ))}
            </Stack>
          )}
          <Kept title={t('conflict.onlyTheirs')} edits={side('theirs')} resource={resource} />
          <Kept title={t('conflict.onlyMine')} edits={side('mine')} resource={resource} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button variant="text" onClick={onClose}>
          {t('conflict.back')}
        </Button>
        <Button variant="contained" onClick={act}>
          {t('conflict.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
