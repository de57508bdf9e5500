import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words';
import { fonts, weights } from '../../theme/measures';
import { QrCode } from './QrCode';

/** What an authenticator needs to know, told once. `qr`: rows of 0 and 1. */
export interface NewAuthenticator {
  readonly secret: string;
  readonly address: string;
  readonly qr: readonly string[];
}

/** Four signs at a time are easier to read and to type. */
const grouped = (secret: string): string => secret.replace(/.{4}(?=.)/g, '$& ');

/** The new secret as a QR code and as text; on a phone the app opens by a link. */
export const SetUp = ({ authenticator }: { authenticator: NewAuthenticator }) => {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(authenticator.secret);
    setCopied(true);
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      <Typography variant="body2" color="text.secondary">
        {t('security.twoStep.scan')}
      </Typography>
      <QrCode rows={authenticator.qr} label={t('security.twoStep.qr')} />
      <Box>
        <Typography variant="body2" color="text.secondary">
          {t('security.twoStep.secret')}
        </Typography>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
          <Typography
            component="code"
            data-secret={authenticator.secret}
            sx={{ fontFeatureSettings: fonts.tabular, fontWeight: weights.medium, overflowWrap: 'anywhere' }}
          >
            {grouped(authenticator.secret)}
          </Typography>
          <Button onClick={() => void copy()}>
            {t(copied ? 'security.twoStep.copied' : 'security.twoStep.copy')}
          </Button>
        </Box>
      </Box>
      <Typography variant="body2" color="text.secondary">
        {t('security.twoStep.enterCode')}
      </Typography>
    </Box>
  );
};
