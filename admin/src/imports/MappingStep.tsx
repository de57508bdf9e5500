import {
  Autocomplete,
  Box,
  Card,
  Chip,
  FormControlLabel,
  Stack,
  Switch,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useMemo, useState } from 'react';
import { useGetResourceLabel, useTranslateLabel } from 'react-admin';
import { useText } from '../i18n/text';
import type { Mapping, Suggestion } from './import-api';
import { parseMapping, retarget, targetOf } from './mapping';

interface Target {
  readonly id: string;
  readonly group: string;
  readonly label: string;
}

/** The resources that a file of subscribers fills, in the order of their steps, before all others. */
const FIRST = ['members', 'accounts', 'subscriptions'];

/** Fields of a subscription's lines; the API describes them with the lines' own resource. */
const LINE_FIELDS = ['description', 'quantity', 'unitPrice', 'discountRate', 'taxRate', 'start', 'end'];

const useTargets = ({ resources }: Suggestion, mapping: Mapping): Target[] => {
  const nameOf = useGetResourceLabel();
  const labelOf = useTranslateLabel();
  const t = useText();
  return useMemo(() => {
    const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
    const ordered = [...resources].sort((a, b) => rank(a.name) - rank(b.name));
    const extras = mapping.steps.flatMap(({ resource, set }) =>
      Object.keys(set)
        .filter((key) => key.startsWith('extra.'))
        .map((key): Target => ({
          id: `${resource}.${key}`,
          group: nameOf(resource, 2),
          label: t('imports.extra', { key: key.slice('extra.'.length) }),
        })),
    );
    const fields = ordered.flatMap(({ name, fields: own }) => [
      ...own
        .filter(({ type }) => type !== 'json')
        .map((field): Target => ({
          id: `${name}.${field.name}`,
          group: nameOf(name, 2),
          label: String(labelOf({ source: field.name, resource: name })),
        })),
      ...(name === 'subscriptions'
        ? LINE_FIELDS.map((field): Target => ({
            id: `${name}.lines.${field}`,
            group: nameOf(name, 2),
            label: t('imports.line', { field: String(labelOf({ source: field, resource: name })) }),
          }))
        : []),
    ]);
    const known = new Set(fields.map(({ id }) => id));
    const all = [...fields, ...extras.filter(({ id }) => !known.has(id))];
    return all.sort(
      (a, b) =>
        FIRST.map((name) => nameOf(name, 2)).indexOf(a.group) -
        FIRST.map((name) => nameOf(name, 2)).indexOf(b.group),
    );
  }, [resources, mapping, nameOf, labelOf, t]);
};

interface MappingStepProps {
  suggestion: Suggestion;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
  onValid: (valid: boolean) => void;
}

const Columns = ({ suggestion, mapping, onChange }: Omit<MappingStepProps, 'onValid'>) => {
  const t = useText();
  const targets = useTargets(suggestion, mapping);
  const samplesOf = (at: number) =>
    [...new Set(suggestion.sample.map((row) => row[at] ?? '').filter(Boolean))].slice(0, 3);
  return (
    <Card sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('imports.column')}</TableCell>
            <TableCell>{t('imports.sample')}</TableCell>
            <TableCell>{t('imports.target')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {suggestion.columns.map(({ column }, at) => {
            const target = targetOf(mapping, column);
            return (
              <TableRow key={column}>
                <TableCell sx={{ fontWeight: 'fontWeightMedium' }}>{column}</TableCell>
                <TableCell
                  sx={{
                    color: 'text.secondary',
                    maxWidth: '28ch',
                    overflow: 'hidden',
                    textOverflow: 'ellipsis',
                    whiteSpace: 'nowrap',
                  }}
                >
                  {samplesOf(at).join(', ')}
                </TableCell>
                <TableCell sx={{ minWidth: '30ch', py: 0.5 }}>
                  <Autocomplete
                    options={targets}
                    groupBy={({ group }) => group}
                    getOptionLabel={({ group, label }) => `${group} · ${label}`}
                    renderOption={({ key, ...props }, option) => (
                      <li key={option.id} {...props}>
                        {option.label}
                      </li>
                    )}
                    value={targets.find(({ id }) => id === target) ?? null}
                    isOptionEqualToValue={(a, b) => a.id === b.id}
                    onChange={(_, picked) => onChange(retarget(mapping, column, picked?.id ?? null))}
                    renderInput={(params) => (
                      <TextField
                        {...params}
                        placeholder={t('imports.ignored')}
                        inputProps={{ ...params.inputProps, 'aria-label': t('imports.targetOf', { column }) }}
                      />
                    )}
                  />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Card>
  );
};

const Steps = ({ mapping, onChange, onValid }: Omit<MappingStepProps, 'suggestion'>) => {
  const t = useText();
  const [text, setText] = useState(() => JSON.stringify(mapping, null, 2));
  const valid = parseMapping(text) !== null;
  const type = (typed: string) => {
    setText(typed);
    const parsed = parseMapping(typed);
    onValid(parsed !== null);
    if (parsed) onChange(parsed);
  };
  return (
    <TextField
      label={t('imports.json')}
      value={text}
      onChange={(event) => type(event.target.value)}
      multiline
      minRows={16}
      fullWidth
      error={!valid}
      helperText={t(valid ? 'imports.jsonHelp' : 'imports.jsonBroken')}
      slotProps={{
        input: {
          sx: ({ look }) => ({ fontFamily: look.fonts.mono, fontSize: `${look.type.small.size}rem` }),
        },
        htmlInput: { spellCheck: false },
      }}
    />
  );
};

/** Second step: where each column goes, with suggestions; the steps behind it can be edited as JSON. */
export const MappingStep = (props: MappingStepProps) => {
  const t = useText();
  const [asJson, setAsJson] = useState(false);
  const { mapping, suggestion, onValid } = props;
  const placed = suggestion.columns.filter(({ column }) => targetOf(mapping, column)).length;
  return (
    <Stack gap={4}>
      <Stack direction="row" justifyContent="space-between" alignItems="center" flexWrap="wrap" gap={2}>
        <Box>
          <Typography>{t('imports.placed', { placed, count: suggestion.columns.length })}</Typography>
          <Stack direction="row" gap={1} flexWrap="wrap" sx={{ mt: 1 }}>
            {mapping.steps.map(({ resource, match }, i) => (
              <StepChip key={i} resource={resource} match={match} />
            ))}
          </Stack>
        </Box>
        <FormControlLabel
          control={
            <Switch
              checked={asJson}
              onChange={(event) => {
                setAsJson(event.target.checked);
                onValid(true);
              }}
            />
          }
          label={t('imports.asJson')}
        />
      </Stack>
      {asJson ? <Steps {...props} /> : <Columns {...props} />}
    </Stack>
  );
};

const StepChip = ({ resource, match }: { resource: string; match: readonly string[] }) => {
  const t = useText();
  const nameOf = useGetResourceLabel();
  const labelOf = useTranslateLabel();
  const fields = match.map((source) => String(labelOf({ source, resource }))).join(', ');
  return (
    <Chip
      variant="outlined"
      size="small"
      label={t('imports.matchedBy', { resource: nameOf(resource, 2), fields })}
    />
  );
};
