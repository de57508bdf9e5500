import { Box, Card, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Value } from '../audit-entries/Value';
import { useText } from '../i18n/text';
import { heldOf, isStale, type ChangeRequest } from './change-request';
import { useFieldName } from './useFieldName';

interface ChangeTableProps {
  request: ChangeRequest;
  /** The record as it stands, while that matters. */
  record: Readonly<Record<string, unknown>> | undefined;
}

/** Field by field: what stood there, what stands there now, what is asked for. */
export const ChangeTable = ({ request, record }: ChangeTableProps) => {
  const t = useText();
  const nameOf = useFieldName(request.resource);
  return (
    <Card variant="outlined" sx={{ overflowX: 'auto' }}>
      <Table>
        <TableHead>
          <TableRow>
            <TableCell>{t('changeRequests.field')}</TableCell>
            <TableCell>{t('changeRequests.before')}</TableCell>
            {record && <TableCell>{t('changeRequests.now')}</TableCell>}
            <TableCell>{t('changeRequests.after')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {Object.entries(request.changes).map(([field, change]) => {
            const stale = record !== undefined && isStale(change, heldOf(record, field));
            const value = (of: unknown) => <Value resource={request.resource} field={field} value={of} />;
            return (
              <TableRow key={field}>
                <TableCell component="th" scope="row">
                  {nameOf(field)}
                </TableCell>
                <TableCell>{value(change.from)}</TableCell>
                {record && (
                  <TableCell>
                    {value(heldOf(record, field))}
                    {stale && (
                      <Typography component="div" variant="caption" color="warning.main">
                        {t('changeRequests.stale')}
                      </Typography>
                    )}
                  </TableCell>
                )}
                <TableCell>
                  <Box component="strong" sx={{ fontWeight: 'fontWeightMedium', overflowWrap: 'anywhere' }}>
                    {value(change.to)}
                  </Box>
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Card>
  );
};
