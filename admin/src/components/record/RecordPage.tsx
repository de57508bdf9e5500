import { Box, Skeleton, Stack, Tab, Tabs } from '@mui/material';
import { Suspense, type ReactNode } from 'react';
import {
  EditButton,
  ShowBase,
  useCanAccess,
  useResourceContext,
  useResourceDefinition,
  useShowContext,
  type RaRecord,
} from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useText, type TextKey } from '../../i18n/text';
import { PageHeader } from '../PageHeader';
import { PageSkeleton } from '../PageSkeleton';

export interface RecordTab {
  readonly key: string;
  readonly text: TextKey;
  readonly content: ReactNode;
}

export interface RecordHead {
  readonly title: string;
  readonly status?: ReactNode;
  /** Key facts below the title, each a short element. */
  readonly facts?: readonly ReactNode[];
}

interface RecordPageProps<T> {
  head: (record: T) => RecordHead;
  actions?: (record: T) => ReactNode;
  /** Above the tabs: figures, warnings. */
  summary?: (record: T) => ReactNode;
  tabs?: (record: T) => readonly RecordTab[];
  /** Instead of tabs: the page's one body. */
  body?: (record: T) => ReactNode;
  /** Fields whose records are wanted together with this one. */
  embed?: readonly string[];
  editable?: (record: T) => boolean;
}

const FactLine = ({ facts }: { facts: readonly ReactNode[] }) => (
  <Stack direction="row" flexWrap="wrap" columnGap={4} rowGap={1}>
    {facts.filter(Boolean).map((fact, i) => (
      <Box key={i} component="span">
        {fact}
      </Box>
    ))}
  </Stack>
);

const RecordTabs = ({ tabs }: { tabs: readonly RecordTab[] }) => {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const current = tabs.find(({ key }) => key === params.get('tab')) ?? tabs[0];
  if (!current) return null;
  return (
    <>
      <Tabs
        value={current.key}
        onChange={(_, key: string) => setParams({ tab: key }, { replace: true })}
        variant="scrollable"
        scrollButtons={false}
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {tabs.map(({ key, text }) => (
          <Tab key={key} value={key} label={t(text)} id={`tab-${key}`} aria-controls={`panel-${key}`} />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`panel-${current.key}`} aria-labelledby={`tab-${current.key}`}>
        <Suspense fallback={<Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />}>
          {current.content}
        </Suspense>
      </Box>
    </>
  );
};

const RecordEditButton = () => {
  const { hasEdit } = useResourceDefinition();
  const resource = useResourceContext() ?? '';
  const { canAccess } = useCanAccess({ resource, action: 'edit' });
  return hasEdit && canAccess ? <EditButton variant="outlined" /> : null;
};

const RecordFrame = <T extends RaRecord>({
  head,
  actions,
  summary,
  tabs,
  body,
  editable,
}: RecordPageProps<T>) => {
  const { record, isPending } = useShowContext<T>();
  if (isPending || !record) return <PageSkeleton />;
  const { title, status, facts } = head(record);
  return (
    <Stack gap={4}>
      <PageHeader
        title={title}
        aside={status}
        text={facts?.length ? <FactLine facts={facts} /> : undefined}
        actions={
          <>
            {actions?.(record)}
            {(editable?.(record) ?? true) && <RecordEditButton />}
          </>
        }
      />
      {summary?.(record)}
      {tabs && <RecordTabs tabs={tabs(record)} />}
      {body?.(record)}
    </Stack>
  );
};

/** A record's page: name, key facts, state and the few actions that matter; tabs below, which the URL holds. */
export const RecordPage = <T extends RaRecord>(props: RecordPageProps<T>) => (
  <ShowBase queryOptions={props.embed ? { meta: { embed: props.embed } } : undefined}>
    <RecordFrame {...props} />
  </ShowBase>
);
