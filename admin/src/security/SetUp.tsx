import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import DownloadIcon from '@mui/icons-material/DownloadOutlined';
import { Box, Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { QrCode } from './QrCode';
import type { NewAuthenticator } from './two-step-api';
import { useSecurityText } from './words';

/** Four signs at a time are easier to read and to type. */
const grouped = (secret: string): string => secret.replace(/.{4}(?=.)/g, '$& ');

export const CodeField = ({
  value,
  onChange,
  label,
  recovery = false,
  autoFocus = true,
}: {
  value: string;
  onChange: (code: string) => void;
  label: string;
  /** A recovery code has letters too. */
  recovery?: boolean;
  autoFocus?: boolean;
}) => (
  <TextField
    label={label}
    name="code"
    value={value}
    onChange={(event) => onChange(event.target.value)}
    autoComplete="one-time-code"
    autoFocus={autoFocus}
    fullWidth
    slotProps={{
      htmlInput: {
        inputMode: recovery ? 'text' : 'numeric',
        maxLength: 16,
        spellCheck: false,
        autoCapitalize: recovery ? 'characters' : 'none',
      },
      input: { sx: ({ look }) => ({ fontFeatureSettings: look.fonts.tabular }) },
    }}
  />
);

/** The new secret as a QR code and as text, and the field for its first code. */
export const SetUp = ({
  authenticator,
  code,
  onCode,
}: {
  authenticator: NewAuthenticator;
  code: string;
  onCode: (code: string) => void;
}) => {
  const t = useSecurityText();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(authenticator.secret);
    setCopied(true);
  };
  return (
    <Stack gap={4}>
      <Typography color="text.secondary">{t('security.twoStep.scan')}</Typography>
      <QrCode rows={authenticator.qr} label={t('security.twoStep.qr')} />
      <Box>
        <Typography color="text.secondary">{t('security.twoStep.secret')}</Typography>
        <Stack direction="row" gap={2} alignItems="center" justifyContent="space-between">
          <Typography
            component="code"
            fontWeight="fontWeightMedium"
            data-secret={authenticator.secret}
            sx={({ look }) => ({ fontFeatureSettings: look.fonts.tabular, overflowWrap: 'anywhere' })}
          >
            {grouped(authenticator.secret)}
          </Typography>
          <Button size="small" variant="text" startIcon={<CopyIcon />} onClick={() => void copy()}>
            {t(copied ? 'security.twoStep.copied' : 'security.twoStep.copy')}
          </Button>
        </Stack>
      </Box>
      <Typography color="text.secondary">{t('security.twoStep.enterCode')}</Typography>
      <CodeField value={code} onChange={onCode} label={t('security.twoStep.code')} autoFocus={false} />
    </Stack>
  );
};

/** Saves texts as a file of this browser. */
const save = (name: string, lines: readonly string[]): void => {
  const address = URL.createObjectURL(new Blob([`${lines.join('\r\n')}\r\n`], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
};

/** The recovery codes, which are shown this once. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => {
  const t = useSecurityText();
  return (
    <Stack gap={4}>
      <Typography color="text.secondary">{t('security.recovery.text')}</Typography>
      <Box
        component="ul"
        sx={({ look, spacing }) => ({
          m: 0,
          p: 4,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: '1fr 1fr',
          gap: spacing(2),
          border: 1,
          borderColor: 'divider',
          borderRadius: `${look.radii.control}px`,
          textAlign: 'center',
          fontFeatureSettings: look.fonts.tabular,
        })}
      >
        {codes.map((code) => (
          <Typography component="li" key={code} fontWeight="fontWeightMedium">
            {code}
          </Typography>
        ))}
      </Box>
      <Button
        variant="outlined"
        startIcon={<DownloadIcon />}
        onClick={() => save(t('security.recovery.fileName'), codes)}
        sx={{ alignSelf: 'flex-start' }}
      >
        {t('security.recovery.download')}
      </Button>
    </Stack>
  );
};
