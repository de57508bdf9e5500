import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../../i18n/use-words';
import { useMe } from '../../session/use-me';
import { useSession } from '../../session/SessionProvider';

/** Stands above every page of a preview, so that nobody takes it for their own portal. */
export const PreviewBanner = () => {
  const { t } = useWords();
  const { preview, person } = useMe();
  const { end } = useSession();
  if (!preview) return null;
  const close = () => {
    void end();
    window.close();
  };
  return (
    <Box
      role="status"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'center',
        columnGap: 3,
        px: 4,
        py: 1,
        bgcolor: 'tones.warning.soft',
        color: 'tones.warning.text',
        borderBottom: 1,
        borderColor: 'divider',
        typography: 'body2',
        displayPrint: 'none',
      }}
    >
      <VisibilityOutlined fontSize="small" aria-hidden />
      <span>{t('portal.preview.banner', { name: `${person.firstName} ${person.lastName}` })}</span>
      <Button size="small" color="inherit" onClick={close}>
        {t('portal.preview.close')}
      </Button>
    </Box>
  );
};
