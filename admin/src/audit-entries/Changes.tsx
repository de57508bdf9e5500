import ArrowIcon from '@mui/icons-material/ArrowForward';
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslateLabel } from 'react-admin';
import { useText } from '../i18n/text';
import type { Change } from './entry';
import { Value } from './Value';

interface ChangesProps {
  resource: string;
  changes: readonly Change[];
  /** `create` shows only what is there now, `delete` only what was. */
  action: string;
  currency?: string | null | undefined;
}

const FEW = 6;

const useFieldLabel = () => {
  const label = useTranslateLabel();
  return (resource: string, field: string): string => {
    const name = field.startsWith('extra.') ? field : (field.split('.').at(-1) ?? field);
    return String(label({ source: name, resource }));
  };
};

/** The fields of a save: what it is called, what was there, what is there now. */
export const Changes = ({ resource, changes, action, currency }: ChangesProps) => {
  const t = useText();
  const labelOf = useFieldLabel();
  const [all, setAll] = useState(action === 'update');
  const shown = all ? changes : changes.slice(0, FEW);
  if (!changes.length) return null;
  const one = (change: Change, side: 'before' | 'after') => (
    <Value resource={resource} field={change.field} value={change[side]} currency={currency} />
  );
  return (
    <>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: 'minmax(8rem, 12rem) 1fr' },
          columnGap: 4,
          rowGap: { xs: 0, sm: 1 },
        }}
      >
        {shown.map((change) => (
          <Box key={change.field} sx={{ display: 'contents' }}>
            <Typography component="dt" color="text.secondary">
              {labelOf(resource, change.field)}
            </Typography>
            <Box component="dd" sx={{ m: 0, mb: { xs: 1.5, sm: 0 }, overflowWrap: 'anywhere' }}>
              {action === 'create' ? (
                one(change, 'after')
              ) : action === 'delete' ? (
                one(change, 'before')
              ) : (
                <>
                  <Box component="span" sx={{ color: 'text.secondary' }}>
                    {one(change, 'before')}
                  </Box>
                  <ArrowIcon
                    titleAccess={t('history.to')}
                    sx={{ fontSize: 'inherit', mx: 2, verticalAlign: 'middle', color: 'text.disabled' }}
                  />
                  {one(change, 'after')}
                </>
              )}
            </Box>
          </Box>
        ))}
      </Box>
      {shown.length < changes.length && (
        <Button
          variant="text"
          size="small"
          onClick={() => setAll(true)}
          sx={{ alignSelf: 'flex-start', ml: -1 }}
        >
          {t('history.more', { count: changes.length - shown.length })}
        </Button>
      )}
    </>
  );
};
