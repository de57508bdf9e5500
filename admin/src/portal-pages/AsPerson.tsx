import type { Language } from '@ortak/kernel/access';
import { languages } from '@ortak/kernel/i18n';
import { Alert, Card, Skeleton, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Form, useRecordContext } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { PickInput } from '../components/form/inputs';
import { useText } from '../i18n/text';
import { requestJson } from '../session/request';
import type { Page, PageText } from './page';
import { PageBody } from './PageBody';

interface Preview {
  readonly person: { readonly id: number; readonly name: string };
  readonly hindrances: readonly ('draft' | 'early' | 'over' | 'otherAudience' | 'closed')[];
  readonly language: Language;
  readonly text: PageText;
  readonly readAt: string | null;
}

interface Named {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
}

const Shown = ({ page }: { page: Page }) => {
  const t = useText();
  const person = useWatch({ name: 'person' }) as number | null | undefined;
  const { data, error, isFetching } = useQuery({
    queryKey: ['page-preview', page.id, page.version, person],
    queryFn: () => requestJson<Preview>(`/api/console/pages/${page.id}/preview?person=${String(person)}`),
    enabled: Boolean(person),
  });
  if (error) return <Alert severity="error">{error.message}</Alert>;
  if (isFetching) return <Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />;
  if (!data) return null;
  const seen = data.hindrances.length === 0;
  return (
    <Stack gap={4}>
      <Alert severity={seen ? 'success' : 'warning'}>
        {seen
          ? t(data.readAt ? 'pages.readBy' : 'pages.seenBy', { name: data.person.name })
          : t('pages.notSeenBy', { name: data.person.name })}
        {data.hindrances.map((hindrance) => (
          <Typography key={hindrance} variant="body2">
            {t(`pages.hindrances.${hindrance}`)}
          </Typography>
        ))}
      </Alert>
      <Typography variant="caption" color="text.secondary">
        {t('pages.inLanguage', { language: languages[data.language].name })}
      </Typography>
      <PageBody text={data.text} language={data.language} />
    </Stack>
  );
};

/** The page as one person of the portal reads it: whether they see it, why not, and in which language. */
export const AsPerson = () => {
  const t = useText();
  const page = useRecordContext<Page>();
  if (!page) return null;
  return (
    <Card sx={{ p: 5 }}>
      <Form>
        <Stack gap={2}>
          <Typography color="text.secondary">{t('pages.asPersonText')}</Typography>
          <PickInput
            source="person"
            reference="people"
            label="pages.person"
            optionText={(row: Named) =>
              `${row.firstName} ${row.lastName}${row.email ? ` · ${row.email}` : ''}`
            }
            helperText={false}
          />
          <Shown page={page} />
        </Stack>
      </Form>
    </Card>
  );
};
