import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useWords } from '../../i18n/use-words';
import { fonts, radii, weights } from '../../theme/measures';

/** How long the address of a file in memory stays valid after it was handed to the browser. */
const KEPT_FOR_MS = 1_000;

const save = (name: string, lines: readonly string[]): void => {
  const address = URL.createObjectURL(new Blob([`${lines.join('\r\n')}\r\n`], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
};

/** The recovery codes, which are shown this once. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => {
  const { t } = useWords();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      <Typography variant="body2" color="text.secondary">
        {t('security.recovery.text')}
      </Typography>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 4,
          listStyle: 'none',
          display: 'grid',
          gridTemplateColumns: '1fr 1fr',
          gap: 2,
          border: 1,
          borderColor: 'divider',
          borderRadius: `${radii.control}px`,
          textAlign: 'center',
          fontFeatureSettings: fonts.tabular,
        }}
      >
        {codes.map((code) => (
          <Typography component="li" key={code} sx={{ fontWeight: weights.medium }}>
            {code}
          </Typography>
        ))}
      </Box>
      <Button
        variant="outlined"
        startIcon={<DownloadOutlined />}
        onClick={() => save(t('security.recovery.fileName'), codes)}
        sx={{ alignSelf: 'flex-start' }}
      >
        {t('security.recovery.download')}
      </Button>
    </Box>
  );
};
