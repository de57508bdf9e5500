import { meaningOf, type StatusOf } from '@ortak/kernel/look';
import { Box, type SxProps, type Theme } from '@mui/material';
import { useTranslate } from 'react-admin';

interface StatusChipProps {
  noun: StatusOf;
  status: string | null | undefined;
}

const chip =
  (noun: StatusOf, status: string): SxProps<Theme> =>
  ({ look, spacing, typography }) => {
    const tone = look.palette.meanings[meaningOf(noun, status)];
    return {
      display: 'inline-flex',
      alignItems: 'center',
      gap: spacing(1.5),
      height: spacing(5.5),
      paddingInline: spacing(2),
      borderRadius: `${look.radii.round}px`,
      border: `1px solid ${tone.line}`,
      backgroundColor: tone.soft,
      color: tone.text,
      ...typography.micro,
      whiteSpace: 'nowrap',
      '&::before': {
        content: '""',
        width: spacing(1.5),
        height: spacing(1.5),
        borderRadius: `${look.radii.round}px`,
        backgroundColor: tone.solid,
      },
    };
  };

/** The state of a thing in words, with the one colour that its meaning has everywhere. */
export const StatusChip = ({ noun, status }: StatusChipProps) => {
  const translate = useTranslate();
  if (!status) return null;
  return (
    <Box component="span" sx={chip(noun, status)}>
      {translate(`status.${noun}.${status}`, { _: status })}
    </Box>
  );
};
