import { Box, Table, TableBody, TableCell, TableFooter, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Amount, Day, Nothing } from '../components/figures';
import { useText, type MinorUnits } from '../i18n/text';
import type { Statement, StatementLine } from './statement';

const Sum = ({ minor, currency }: { minor: MinorUnits; currency: string }) =>
  BigInt(minor) === 0n ? <Nothing /> : <Amount minor={minor} currency={currency} withCurrency={false} />;

const Line = ({ line, currency }: { line: StatementLine; currency: string }) => {
  const translate = useTranslate();
  return (
    <TableRow>
      <TableCell>
        <Day date={line.date} />
      </TableCell>
      <TableCell>{translate(`choices.entryType.${line.type}`, { _: line.type })}</TableCell>
      <TableCell>{line.document}</TableCell>
      <TableCell
        sx={{ maxWidth: '44ch', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {/* The ledger names a payment by its method. */}
        {line.description && translate(`choices.paymentMethod.${line.description}`, { _: line.description })}
      </TableCell>
      <TableCell>
        <Day date={line.dueDate} />
      </TableCell>
      <TableCell align="right">
        <Sum minor={line.debit} currency={currency} />
      </TableCell>
      <TableCell align="right">
        <Sum minor={line.credit} currency={currency} />
      </TableCell>
      <TableCell align="right">
        <Amount minor={line.balance} currency={currency} withCurrency={false} />
      </TableCell>
    </TableRow>
  );
};

/** The movements of a statement: opening balance, lines with the running balance, and the closing line. */
export const StatementTable = ({ statement }: { statement: Statement }) => {
  const t = useText();
  const { currency } = statement;
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('statements.columns.date')}</TableCell>
            <TableCell>{t('statements.columns.type')}</TableCell>
            <TableCell>{t('statements.columns.document')}</TableCell>
            <TableCell>{t('statements.columns.description')}</TableCell>
            <TableCell>{t('statements.columns.dueDate')}</TableCell>
            <TableCell align="right">{t('statements.columns.debit', { currency })}</TableCell>
            <TableCell align="right">{t('statements.columns.credit', { currency })}</TableCell>
            <TableCell align="right">{t('statements.columns.balance', { currency })}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          <TableRow sx={({ look }) => ({ backgroundColor: look.palette.sunken })}>
            <TableCell>
              <Day date={statement.from} />
            </TableCell>
            <TableCell colSpan={6}>{t('statements.opening')}</TableCell>
            <TableCell align="right">
              <Amount minor={statement.opening} currency={currency} withCurrency={false} />
            </TableCell>
          </TableRow>
          {statement.lines.map((line, i) => (
            <Line key={i} line={line} currency={currency} />
          ))}
          {statement.lines.length === 0 && (
            <TableRow>
              <TableCell colSpan={8} align="center" sx={{ color: 'text.secondary' }}>
                {t('statements.nothing')}
              </TableCell>
            </TableRow>
          )}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell>
              <Day date={statement.to} />
            </TableCell>
            <TableCell colSpan={4}>{t('statements.closing')}</TableCell>
            <TableCell align="right">
              <Sum minor={statement.debit} currency={currency} />
            </TableCell>
            <TableCell align="right">
              <Sum minor={statement.credit} currency={currency} />
            </TableCell>
            <TableCell align="right">
              <Amount minor={statement.closing} currency={currency} />
            </TableCell>
          </TableRow>
        </TableFooter>
      </Table>
    </Box>
  );
};
