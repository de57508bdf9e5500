import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import DoneIcon from '@mui/icons-material/DoneOutlined';
import { formatIban } from '@ortak/kernel/bank';
import { Box, IconButton, Stack, Tooltip } from '@mui/material';
import { useState, type MouseEvent } from 'react';
import type { BankAccount } from '../data/records';
import { useText } from '../i18n/text';

/** The number of a bank account, an IBAN in groups of four, and a button that copies it. */
export const Iban = ({ account, copy = true }: { account: BankAccount; copy?: boolean }) => {
  const t = useText();
  const [copied, setCopied] = useState(false);
  const number = account.iban || account.accountNumber || '';
  const shown = account.iban ? formatIban(account.iban) : number;
  const take = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
    void navigator.clipboard.writeText(number).then(() => {
      setCopied(true);
      window.setTimeout(() => setCopied(false), 2000);
    });
  };
  const words = t(copied ? 'bankAccounts.copied' : 'bankAccounts.copy');
  return (
    <Stack direction="row" alignItems="center" gap={1} component="span">
      <Box
        component="span"
        sx={({ look }) => ({ fontFeatureSettings: look.fonts.tabular, whiteSpace: 'nowrap' })}
      >
        {shown}
      </Box>
      {copy && (
        <Tooltip title={words}>
          <IconButton size="small" aria-label={words} onClick={take} color={copied ? 'success' : 'default'}>
            {copied ? <DoneIcon fontSize="inherit" /> : <CopyIcon fontSize="inherit" />}
          </IconButton>
        </Tooltip>
      )}
    </Stack>
  );
};
