import { Stack, Typography } from '@mui/material';
import { useEffect, type ReactNode } from 'react';
import { useText } from '../i18n/text';

/** Names the browser's tab after the page. */
export const usePageTitle = (title: string): void => {
  const t = useText();
  useEffect(() => {
    document.title = title ? `${title} · ${t('name')}` : t('name');
  }, [title, t]);
};

interface PageHeaderProps {
  title: string;
  /** Beside the title: a state, a count. */
  aside?: ReactNode;
  /** One quiet line below the title. */
  text?: ReactNode;
  actions?: ReactNode;
}

/** The head of a page: what it is, and the two or three things to do here. */
export const PageHeader = ({ title, aside, text, actions }: PageHeaderProps) => {
  usePageTitle(title);
  return (
    <Stack
      direction="row"
      gap={4}
      justifyContent="space-between"
      alignItems="flex-start"
      flexWrap="wrap"
      component="header"
    >
      <Stack gap={1} sx={{ minWidth: 0, maxWidth: '100%' }}>
        <Stack direction="row" gap={3} alignItems="center" flexWrap="wrap">
          <Typography variant="h2" component="h1" sx={{ overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
          {aside}
        </Stack>
        {text && (
          <Typography color="text.secondary" component="div">
            {text}
          </Typography>
        )}
      </Stack>
      {actions && (
        <Stack direction="row" gap={2} alignItems="center" flexWrap="wrap">
          {actions}
        </Stack>
      )}
    </Stack>
  );
};
