import { Alert, AlertTitle, Checkbox, FormControlLabel, Link, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useInput, useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Link as RouterLink } from 'react-router-dom';
import { StatusChip } from '../components/StatusChip';
import { useText, type TextKey } from '../i18n/text';
import { requestJson } from '../session/request';

interface Candidate {
  id: number;
  code: string;
  name: string;
  status: 'potential' | 'active' | 'passive';
  city: string | null;
  reasons: readonly string[];
  certain: boolean;
}

const ASKED = ['name', 'firstName', 'lastName', 'taxNumber', 'nationalId', 'email', 'phone', 'country'];
/** Typing is over when nothing came for so long. */
const PAUSE = 500;

const queryOf = (values: readonly unknown[], except: unknown): string => {
  const given = Object.fromEntries(ASKED.map((key, i) => [key, String(values[i] ?? '').trim()]));
  const { firstName, lastName, name, country, ...rest } = given;
  const full = [firstName, lastName].filter(Boolean).join(' ') || name || '';
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...rest, name: full.length > 2 ? full : '' }))
    if (value) query.set(key, value);
  if (query.size === 0) return '';
  if (country) query.set('country', country);
  if (except) query.set('except', String(except));
  return query.toString();
};

/** Members that are likely the same as the one that is being typed; who is sure goes on on purpose. */
export const DuplicateHints = () => {
  const t = useText();
  const record = useRecordContext();
  const values = useWatch({ name: ASKED });
  const { field } = useInput({ source: 'confirmDuplicates', defaultValue: false });
  const typed = queryOf(values, record?.id);
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(typed), PAUSE);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const { data } = useQuery({
    queryKey: ['members', 'duplicates', asked],
    queryFn: () => requestJson<Candidate[]>(`/api/console/members/duplicates?${asked}`),
    enabled: asked !== '',
  });
  if (!asked || !data?.length) return null;
  const certain = data.some((candidate) => candidate.certain);
  return (
    <Alert severity={certain ? 'warning' : 'info'} role="status">
      <AlertTitle>{t(certain ? 'duplicates.certain' : 'duplicates.likely')}</AlertTitle>
      <Stack gap={1} component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data.map((candidate) => (
          <Stack key={candidate.id} component="li" direction="row" columnGap={2} flexWrap="wrap">
            <Link component={RouterLink} to={`/members/${candidate.id}/show`} target="_blank">
              {candidate.name}
            </Link>
            <Typography component="span" color="text.secondary">
              {[candidate.code, candidate.city].filter(Boolean).join(' · ')}
            </Typography>
            <StatusChip noun="member" status={candidate.status} />
            <Typography component="span" variant="caption" color="text.secondary">
              {t('duplicates.same', {
                reasons: candidate.reasons
                  .map((reason) => t(`duplicates.reasons.${reason}` as TextKey))
                  .join(', '),
              })}
            </Typography>
          </Stack>
        ))}
      </Stack>
      {certain && (
        <FormControlLabel
          sx={{ mt: 2, ml: 0 }}
          control={
            <Checkbox
              checked={Boolean(field.value)}
              onChange={(event) => field.onChange(event.target.checked)}
            />
          }
          label={t('duplicates.confirm')}
        />
      )}
    </Alert>
  );
};
