import { Box, Skeleton, Stack, Tab, Tabs } from '@mui/material';
import { Suspense, type ComponentType } from 'react';
import { useGetList, useRecordContext, type RaRecord } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { ExtraFacts } from '../../extra/ExtraFacts';
import { useFormat, useText, type TextKey } from '../../i18n/text';
import { useMe } from '../../session/me';
import { mayDo } from '../../session/rights';
import { useInSight } from './useInSight';

/** A tab of a record's page. Its content finds the record in its context, and is loaded when it is opened. */
export interface RecordTab<T extends RaRecord = RaRecord> {
  /** Its name in the address: `?tab=invoices`. */
  readonly key: string;
  readonly text: TextKey;
  /** Its name, where it stands in no catalogue. */
  readonly label?: string;
  readonly Content: ComponentType;
  /** What it lists: the tab says how many, and is there for those who may see them. */
  readonly lists?: { readonly resource: string; readonly target: string };
  /** What one must be allowed to see, where it lists nothing. */
  readonly area?: string;
  /** Only for records of which this is true. */
  readonly only?: (record: T) => boolean;
}

const FIRST = { page: 1, perPage: 1 };
const BY_ID = { field: 'id', order: 'ASC' } as const;

/** How many records a tab lists; nothing while that is unknown, so that the bar does not jump. */
const TabCount = ({ resource, target }: NonNullable<RecordTab['lists']>) => {
  const format = useFormat();
  const record = useRecordContext();
  const { total, meta } = useGetList(
    resource,
    { filter: { [target]: record?.id }, pagination: FIRST, sort: BY_ID },
    { enabled: record !== undefined, staleTime: 10_000 },
  );
  const estimated = Boolean((meta as { estimated?: boolean } | undefined)?.estimated);
  return (
    <Box
      component="span"
      sx={({ look, spacing, typography }) => ({
        ...typography.micro,
        ml: 2,
        minWidth: spacing(5),
        px: 1.5,
        borderRadius: `${look.radii.round}px`,
        color: 'text.secondary',
        backgroundColor: 'action.selected',
        fontFeatureSettings: look.fonts.tabular,
        visibility: total === undefined ? 'hidden' : undefined,
      })}
    >
      {estimated && '≈ '}
      {format.number(total ?? 0)}
    </Box>
  );
};

/** The tabs of a record's page. The address holds which one is open; arrow keys move between them. */
export const RecordTabs = <T extends RaRecord>({ tabs }: { tabs: readonly RecordTab<T>[] }) => {
  const t = useText();
  const record = useRecordContext<T>();
  const { data: me } = useMe();
  const [params, setParams] = useSearchParams();
  const bar = useInSight(record && (params.get('tab') ?? 'first'));
  if (!record) return null;
  const shown = tabs.filter(
    ({ lists, area = lists?.resource, only }) =>
      (only?.(record) ?? true) && (!area || (me && mayDo(me.rights, area, 'list'))),
  );
  const current = shown.find(({ key }) => key === params.get('tab')) ?? shown[0];
  if (!current) return null;
  const open = (key: string) =>
    setParams(
      (now) => {
        now.set('tab', key);
        return now;
      },
      { replace: true },
    );
  return (
    <>
      <Tabs
        ref={bar}
        value={current.key}
        onChange={(_, key: string) => open(key)}
        variant="scrollable"
        scrollButtons="auto"
        aria-label={t('record.tabs')}
        sx={{
          borderBottom: 1,
          borderColor: 'divider',
          // At an end there is nothing to scroll to, and no room to keep for it.
          '& .MuiTabs-scrollButtons.Mui-disabled': { width: 0 },
        }}
      >
        {shown.map(({ key, text, label, lists }) => (
          <Tab
            key={key}
            value={key}
            label={label ?? t(text)}
            icon={lists && <TabCount {...lists} />}
            iconPosition="end"
            id={`tab-${key}`}
            aria-controls={`panel-${key}`}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        key={current.key}
        id={`panel-${current.key}`}
        aria-labelledby={`tab-${current.key}`}
      >
        <Suspense fallback={<Skeleton variant="rounded" sx={({ look }) => ({ height: look.sizes.chart })} />}>
          <Stack gap={4}>
            <current.Content />
            {current.key === tabs[0]?.key && !current.key.startsWith('extra-') && <ExtraFacts />}
          </Stack>
        </Suspense>
      </Box>
    </>
  );
};
