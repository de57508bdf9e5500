import { requestJson, request } from './request';

/** Conditions of a list in the dialect of the API: `{status: 'posted', open_gt: 0}`. */
export type Filter = Readonly<Record<string, unknown>>;

export interface ListQuery {
  readonly filter?: Filter;
  readonly sort?: readonly [field: string, order: 'ASC' | 'DESC'];
  /** First and last row, counted from 0, both included. */
  readonly range?: readonly [number, number];
  readonly embed?: readonly string[];
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

/** The address of a list; the parameters are JSON, as the dialect wants them. */
export const listPath = (resource: string, query: ListQuery): string => {
  const search = new URLSearchParams();
  if (query.sort) search.set('sort', JSON.stringify(query.sort));
  if (query.range) search.set('range', JSON.stringify(query.range));
  if (query.filter && Object.keys(query.filter).length > 0)
    search.set('filter', JSON.stringify(query.filter));
  if (query.embed) search.set('embed', JSON.stringify(query.embed));
  const text = search.toString();
  return `/api/portal/${resource}${text ? `?${text}` : ''}`;
};

/** Rows of a resource with the total of the filter, read from `Content-Range: <resource> 0-24/<total>`. */
export const getList = async <T>(
  resource: string,
  query: ListQuery,
  signal?: AbortSignal,
): Promise<Page<T>> => {
  const response = await request(listPath(resource, query), { signal });
  const rows = (await response.json()) as T[];
  const total = Number(response.headers.get('Content-Range')?.split('/')[1]);
  return { rows, total: Number.isFinite(total) ? total : rows.length };
};

export const getOne = <T>(
  resource: string,
  id: number | string,
  options: { embed?: readonly string[]; signal?: AbortSignal } = {},
): Promise<T> => {
  const search = options.embed ? `?embed=${encodeURIComponent(JSON.stringify(options.embed))}` : '';
  return requestJson<T>(`/api/portal/${resource}/${encodeURIComponent(id)}${search}`, {
    signal: options.signal,
  });
};
