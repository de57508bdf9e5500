import { Box, Stack, Typography } from '@mui/material';
import { useText } from '../i18n/text';

/** Rings that meet, in the accent's tones: the mark of Ortak grown to a page. */
const Rings = () => (
  <Box
    component="svg"
    viewBox="0 0 600 600"
    aria-hidden
    preserveAspectRatio="xMidYMid slice"
    sx={({ look }) => ({
      position: 'absolute',
      inset: 0,
      width: '100%',
      height: '100%',
      '& circle': { fill: 'none', stroke: look.accent.onSolid, strokeWidth: 1.25 },
    })}
  >
    {Array.from({ length: 9 }, (_, i) => (
      <g key={i} opacity={0.42 - i * 0.045}>
        <circle cx="235" cy="235" r={90 + i * 44} />
        <circle cx="365" cy="235" r={90 + i * 44} />
      </g>
    ))}
  </Box>
);

/** The other half of the sign-in page on wide screens. */
export const LoginPicture = () => {
  const t = useText();
  return (
    <Box
      sx={({ look }) => ({
        position: 'relative',
        overflow: 'hidden',
        display: { xs: 'none', md: 'flex' },
        alignItems: 'flex-end',
        backgroundColor: look.mode === 'light' ? look.accent.solid : look.accent.soft,
        color: look.mode === 'light' ? look.accent.onSolid : look.palette.text,
        '& circle': { stroke: look.mode === 'light' ? look.accent.onSolid : look.accent.text },
      })}
    >
      <Rings />
      <Stack
        gap={3}
        sx={({ look }) => ({
          position: 'relative',
          width: '100%',
          p: 12,
          pt: 30,
          backgroundImage: `linear-gradient(transparent, ${look.mode === 'light' ? look.accent.solid : look.accent.soft} 40%)`,
        })}
      >
        <Typography variant="h1" component="p" sx={{ maxWidth: '24ch' }}>
          {t('login.promise')}
        </Typography>
        <Typography variant="subtitle1">{t('login.promiseText')}</Typography>
      </Stack>
    </Box>
  );
};
