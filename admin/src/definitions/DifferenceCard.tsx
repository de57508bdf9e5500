import {
  Box,
  Card,
  Collapse,
  Button,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslateLabel } from 'react-admin';
import { useResourceName } from '../components/columns';
import { useText } from '../i18n/text';
import { wordsOf, type PartDifference } from './definitions';

const FEW = 50;

const Line = ({
  part,
  name,
  field,
  from,
  to,
}: {
  part: string;
  name: string;
  field?: string;
  from?: unknown;
  to?: unknown;
}) => {
  const label = useTranslateLabel();
  return (
    <TableRow>
      <TableCell sx={{ width: '30%', overflowWrap: 'anywhere', verticalAlign: 'top' }}>{name}</TableCell>
      <TableCell sx={{ width: '20%', color: 'text.secondary', verticalAlign: 'top' }}>
        {field && label({ source: field, resource: part })}
      </TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere', verticalAlign: 'top' }}>
        {field && (
          <>
            <Box component="del" sx={{ color: 'text.secondary' }}>
              {wordsOf(from)}
            </Box>{' '}
            →{' '}
            <Box component="ins" sx={{ textDecoration: 'none', fontWeight: 'fontWeightMedium' }}>
              {wordsOf(to)}
            </Box>
          </>
        )}
      </TableCell>
    </TableRow>
  );
};

/** What a file does to one kind of definitions: what is new, what becomes other and from what, what stays as it is. */
export const DifferenceCard = ({ part }: { part: PartDifference }) => {
  const t = useText();
  const title = useResourceName(part.name, 2);
  const { added, changed, onlyHere, unchanged } = part;
  const touched = added.length + changed.length > 0;
  const [open, setOpen] = useState(touched);
  return (
    <Card>
      <Stack
        direction="row"
        alignItems="center"
        justifyContent="space-between"
        flexWrap="wrap"
        sx={{ px: 4, py: 3 }}
      >
        <Stack>
          <Typography variant="h4" component="h2">
            {title}
          </Typography>
          <Typography color="text.secondary">
            {t('definitions.figures', {
              added: added.length,
              changed: changed.length,
              unchanged,
              onlyHere: onlyHere.length,
            })}
          </Typography>
        </Stack>
        {(touched || onlyHere.length > 0) && (
          <Button variant="text" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'definitions.hide' : 'definitions.details')}
          </Button>
        )}
      </Stack>
      <Collapse in={open} unmountOnExit>
        <Table size="small" aria-label={title}>
          <TableBody>
            {added.slice(0, FEW).map((item) => (
              <Line
                key={`+${item.key}`}
                part={part.name}
                name={`＋ ${wordsOf(item.name ?? item.key)} (${item.key})`}
              />
            ))}
            {added.length > FEW && (
              <Line part={part.name} name={t('definitions.more', { count: added.length - FEW })} />
            )}
            {changed
              .slice(0, FEW)
              .flatMap(({ key, fields }) =>
                fields.map(({ field, from, to }, index) => (
                  <Line
                    key={`${key}.${field}`}
                    part={part.name}
                    name={index === 0 ? key : ''}
                    field={field}
                    from={from}
                    to={to}
                  />
                )),
              )}
            {changed.length > FEW && (
              <Line part={part.name} name={t('definitions.more', { count: changed.length - FEW })} />
            )}
          </TableBody>
        </Table>
        {onlyHere.length > 0 && (
          <Typography variant="caption" color="text.secondary" component="p" sx={{ px: 4, py: 3, m: 0 }}>
            {t('definitions.onlyHere', { keys: onlyHere.slice(0, FEW).join(', ') })}
          </Typography>
        )}
      </Collapse>
    </Card>
  );
};
