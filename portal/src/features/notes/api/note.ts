import { useQueryClient } from '@tanstack/react-query';
import { requestJson } from '../../../api/request';
import { useGrowingList } from '../../../api/use-growing-list';

/** A note that we share with the member, or that somebody of the member wrote to us. */
export interface PortalNote {
  readonly id: number;
  readonly resource: string;
  readonly record: number;
  readonly member: number;
  /** HTML that the server has made harmless. */
  readonly body: string;
  readonly source: 'staff' | 'portal' | null;
  readonly person: { readonly id: number; readonly name: string } | null;
  readonly createdAt: string;
}

const KEY = 'notes';

/** What was written to and fro, the newest first. */
export const useNotes = () =>
  useGrowingList<PortalNote>(KEY, { sort: ['createdAt', 'DESC'], embed: ['person'] });

/** What a note can be about: the member itself, one of its units, or a contract. */
export interface Subject {
  readonly resource: 'members' | 'units' | 'subscriptions';
  readonly record: number;
}

/** Sends a note to us. @throws RequestError with the server's words */
export const useSendNote = () => {
  const queries = useQueryClient();
  return async (about: Subject, body: string): Promise<void> => {
    await requestJson('/api/portal/notes', { method: 'POST', body: { ...about, body } });
    await queries.invalidateQueries({ queryKey: [KEY] });
  };
};
