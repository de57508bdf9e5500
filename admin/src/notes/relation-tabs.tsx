import { lazy } from 'react';
import { useRecordContext, type RaRecord } from 'react-admin';
import type { RecordTab } from '../components/record/RecordTabs';
import type { Target } from './note';

const useTarget = (resource: Target['resource']): Target | null => {
  const record = useRecordContext<RaRecord<number>>();
  return record ? { resource, record: record.id } : null;
};

/** The tabs of what hangs on a record: notes, interactions and documents. */
export const relationTabs = (resource: Target['resource']): readonly RecordTab[] => [
  {
    key: 'notes',
    text: 'notes.tab',
    Content: lazy(async () => {
      const { NotesPart } = await import('./NotesPart');
      const Notes = () => {
        const target = useTarget(resource);
        return target && <NotesPart target={target} />;
      };
      return { default: Notes };
    }),
  },
  {
    key: 'interactions',
    text: 'interactions.tab',
    Content: lazy(async () => {
      const { InteractionsPart } = await import('../interactions/InteractionsPart');
      const Interactions = () => {
        const target = useTarget(resource);
        return target && <InteractionsPart target={target} />;
      };
      return { default: Interactions };
    }),
  },
  {
    key: 'documents',
    text: 'documents.tab',
    Content: lazy(async () => {
      const { DocumentsPart } = await import('../documents/DocumentsPart');
      const Documents = () => {
        const target = useTarget(resource);
        return target && <DocumentsPart target={target} />;
      };
      return { default: Documents };
    }),
  },
];
