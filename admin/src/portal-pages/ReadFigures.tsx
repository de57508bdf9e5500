import { Typography } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n/text';
import { requestJson } from '../session/request';
import type { Page } from './page';

interface Readers {
  readonly people: number;
  readonly read: number;
}

/** How many people of the portal a page reaches, and how many have read it. */
export const ReadFigures = () => {
  const t = useText();
  const page = useRecordContext<Page>();
  const { data } = useQuery({
    queryKey: ['page-readers', page?.id, page?.version],
    queryFn: () => requestJson<Readers>(`/api/console/pages/${String(page?.id)}/readers`),
    enabled: page !== undefined,
  });
  return (
    <Typography color="text.secondary" sx={{ minHeight: (theme) => theme.spacing(6) }}>
      {data ? t('pages.reach', { people: data.people, read: data.read }) : null}
    </Typography>
  );
};
