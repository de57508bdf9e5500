import type { Language } from '@ortak/kernel/access';
import { getList, getOne } from '../../../api/resource';
import { request } from '../../../api/request';

export interface PageFile {
  readonly id: number;
  readonly title: string;
  readonly fileName: string;
  readonly fileSize: number;
}

/** A page or an announcement, in the reader's language or the one that stands in for it. */
export interface PortalPage {
  readonly id: number;
  readonly kind: 'page' | 'announcement';
  readonly slug: string;
  readonly title: string;
  readonly summary: string | null;
  /** HTML that the server has made harmless. */
  readonly body: string | null;
  readonly language: Language;
  readonly publishedFrom: string | null;
  readonly pinned: boolean;
  readonly order: number;
  readonly read: boolean;
  readonly files: readonly PageFile[];
}

/** More are never shown at once: pages are written by hand. */
const MOST = 200;

const byDay = (a: PortalPage, b: PortalPage): number =>
  (b.publishedFrom ?? '').localeCompare(a.publishedFrom ?? '') || b.id - a.id;

/** All that the person may read: pinned ones first, announcements by their day, pages in the order that we gave them. */
export const getPages = async (signal?: AbortSignal): Promise<readonly PortalPage[]> => {
  const { rows } = await getList<PortalPage>('pages', { range: [0, MOST - 1] }, signal);
  return [...rows].sort(
    (a, b) =>
      Number(b.pinned) - Number(a.pinned) ||
      (a.kind === 'page' && b.kind === 'page' ? a.order - b.order || a.id - b.id : byDay(a, b)),
  );
};

/** By its id, or by the word that stands for it in an address. */
export const getPage = async (key: string, signal?: AbortSignal): Promise<PortalPage> => {
  if (/^\d+$/.test(key)) return getOne<PortalPage>('pages', key, { signal });
  const { rows } = await getList<PortalPage>('pages', { filter: { slug: key }, range: [0, 0] }, signal);
  // An address that leads nowhere is answered as the API answers it.
  return rows[0] ?? getOne<PortalPage>('pages', 0, { signal });
};

export const postRead = (id: number): Promise<unknown> =>
  request(`/api/portal/pages/${id}/read`, { method: 'POST' });

export const pageFilePath = (page: number, file: number): string => `/api/portal/pages/${page}/files/${file}`;
