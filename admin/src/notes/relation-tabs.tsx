import { lazy, type ComponentType } from 'react';
import { useRecordContext, type RaRecord } from 'react-admin';
import type { RecordTab } from '../components/record/RecordTabs';
import type { TextKey } from '../i18n/text';
import type { Target } from './note';

type Part = ComponentType<{ target: Target }>;

/** A tab whose content hangs on the record that the page shows. */
const tabOf = (
  resource: Target['resource'],
  /** Also the area of rights that it needs. */
  key: string,
  text: TextKey,
  load: () => Promise<Part>,
): RecordTab => ({
  key,
  text,
  area: key,
  Content: lazy(async () => {
    const Content = await load();
    const OnRecord = () => {
      const record = useRecordContext<RaRecord<number>>();
      return record ? <Content target={{ resource, record: record.id }} /> : null;
    };
    return { default: OnRecord };
  }),
});

/** The tabs of what hangs on a record: notes, interactions and documents. */
export const relationTabs = (resource: Target['resource']): readonly RecordTab[] => [
  tabOf(resource, 'notes', 'notes.tab', async () => (await import('./NotesPart')).NotesPart),
  tabOf(
    resource,
    'interactions',
    'interactions.tab',
    async () => (await import('../interactions/InteractionsPart')).InteractionsPart,
  ),
  tabOf(
    resource,
    'documents',
    'documents.tab',
    async () => (await import('../documents/DocumentsPart')).DocumentsPart,
  ),
];
