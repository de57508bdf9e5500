import { useQueries } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDataProvider, useGetResourceLabel, type RaRecord } from 'react-admin';
import { ICONS } from '../layout/pages';
import type { Command } from './commands';

/** Waits until typing pauses. */
const PAUSE = 180;
const FEWEST_LETTERS = 2;
const HITS = 5;

interface Source {
  readonly resource: keyof typeof ICONS;
  readonly name: (record: RaRecord) => string;
  readonly detail: (record: RaRecord) => string | undefined;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const SOURCES: readonly Source[] = [
  { resource: 'members', name: (member) => text(member.name), detail: (member) => text(member.code) },
  {
    resource: 'subscriptions',
    name: (one) => text(one.number) || `#${one.id}`,
    detail: (one) => text(one.subject) || undefined,
  },
  {
    resource: 'invoices',
    name: (invoice) => text(invoice.number) || `#${invoice.id}`,
    detail: (invoice) => text(invoice.issueDate),
  },
  {
    resource: 'people',
    name: (person) => `${text(person.firstName)} ${text(person.lastName)}`,
    detail: (person) => text(person.email) || undefined,
  },
];

const usePaused = (value: string): string => {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setPaused(value), PAUSE);
    return () => window.clearTimeout(timer);
  }, [value]);
  return paused;
};

/** Records whose search text holds what was typed, a few of each kind. A kind that may not be seen is left out. */
export const useFoundRecords = (typed: string): { records: Command[]; searching: boolean } => {
  const dataProvider = useDataProvider();
  const label = useGetResourceLabel();
  const q = usePaused(typed);
  const enabled = q.length >= FEWEST_LETTERS;
  const answers = useQueries({
    queries: SOURCES.map(({ resource }) => ({
      queryKey: ['palette', resource, q],
      enabled,
      retry: false,
      queryFn: () =>
        dataProvider.getList(resource, {
          filter: { q },
          pagination: { page: 1, perPage: HITS },
          sort: { field: 'id', order: 'DESC' },
        }),
    })),
  });
  const records = SOURCES.flatMap(({ resource, name, detail }, i) =>
    enabled
      ? (answers[i]?.data?.data ?? []).map((record: RaRecord): Command => ({
          key: `${resource}:${record.id}`,
          group: label(resource, 2),
          name: name(record),
          detail: detail(record),
          icon: ICONS[resource],
          to: `/${resource}/${record.id}/show`,
        }))
      : [],
  );
  return { records, searching: typed !== q || answers.some(({ isFetching }) => isFetching) };
};
