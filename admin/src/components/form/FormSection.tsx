import { Box, Card, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface FormSectionProps {
  title: string;
  text?: string;
  /** In how many columns the inputs stand on a wide screen. */
  columns?: 1 | 2 | 3;
  children: ReactNode;
}

/** A part of a form: a heading, and inputs in one column, or two where they are short pairs. */
export const FormSection = ({ title, text, columns = 2, children }: FormSectionProps) => (
  <Card component="section" sx={{ p: { xs: 4, sm: 6 } }}>
    <Stack gap={5}>
      <Box>
        <Typography variant="h4" component="h2">
          {title}
        </Typography>
        {text && <Typography color="text.secondary">{text}</Typography>}
      </Box>
      <Box
        sx={{
          display: 'grid',
          columnGap: 4,
          rowGap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: `repeat(${columns}, minmax(0, 1fr))` },
          alignItems: 'start',
        }}
      >
        {children}
      </Box>
    </Stack>
  </Card>
);

/** An input that takes the whole width of its section. */
export const Wide = ({ children }: { children: ReactNode }) => (
  <Box sx={{ gridColumn: '1 / -1' }}>{children}</Box>
);
