import EditIcon from '@mui/icons-material/EditOutlined';
import { Box, Button, Stack } from '@mui/material';
import { useMemo, type ReactNode } from 'react';
import {
  ShowBase,
  useCanAccess,
  useCreatePath,
  useRecordContext,
  useResourceContext,
  useResourceDefinition,
  useShowContext,
  useTranslate,
  type RaRecord,
} from 'react-admin';
import { Link } from 'react-router-dom';
import { labelOf } from '@ortak/kernel/i18n';
import { BlocksFacts, ExtraFacts } from '../../extra/ExtraFacts';
import { useArrangement } from '../../extra/useArrangement';
import { useLanguage } from '../../i18n/text';
import { PageHeader } from '../PageHeader';
import { PageSkeleton } from '../PageSkeleton';
import { RecordTabs, type RecordTab } from './RecordTabs';

export interface RecordHead {
  readonly title: string;
  readonly status?: ReactNode;
  /** Key facts below the title, each a short element. */
  readonly facts?: readonly ReactNode[];
}

interface RecordPageProps<T extends RaRecord> {
  head: (record: T) => RecordHead;
  actions?: (record: T) => ReactNode;
  /** Above the tabs: figures, warnings. */
  summary?: (record: T) => ReactNode;
  tabs?: readonly RecordTab<T>[];
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

const RecordEditButton = () => {
  const { hasEdit } = useResourceDefinition();
  const resource = useResourceContext() ?? '';
  const { canAccess } = useCanAccess({ resource, action: 'edit' });
  const record = useRecordContext();
  const createPath = useCreatePath();
  const translate = useTranslate();
  if (!hasEdit || !canAccess || !record) return null;
  return (
    <Button
      component={Link}
      to={createPath({ resource, type: 'edit', id: record.id })}
      variant="outlined"
      startIcon={<EditIcon />}
    >
      {translate('ra.action.edit')}
    </Button>
  );
};

/** Tabs of screens with several of them; they follow the first tab of the page. */
const useExtraTabs = (record: RaRecord | undefined): readonly RecordTab<never>[] => {
  const resource = useResourceContext() ?? '';
  const language = useLanguage();
  const { panes } = useArrangement(resource, record);
  return useMemo(
    () =>
      panes.map(({ key, title, name, blocks }) => ({
        key,
        text: 'extra.title',
        label: labelOf(title, language, name),
        Content: () => <BlocksFacts blocks={blocks} />,
      })),
    [panes, language],
  );
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
  const extraTabs = useExtraTabs(record);
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
      {tabs && <RecordTabs tabs={[...tabs.slice(0, 1), ...extraTabs, ...tabs.slice(1)]} />}
      {body?.(record)}
      {body && <ExtraFacts />}
      {body && extraTabs.length > 0 && <RecordTabs tabs={extraTabs} />}
    </Stack>
  );
};

/** A record's page: name, key facts, state and the few actions that matter; tabs below, which the URL holds. */
export const RecordPage = <T extends RaRecord>(props: RecordPageProps<T>) => (
  <ShowBase queryOptions={props.embed ? { meta: { embed: props.embed } } : undefined}>
    <RecordFrame {...props} />
  </ShowBase>
);
