import simpleRestProvider from 'ra-data-simple-rest';
import type { DataProvider } from 'react-admin';
import { request } from '../session/request';

type HttpClient = NonNullable<Parameters<typeof simpleRestProvider>[1]>;

/** The console's API in the dialect of ra-data-simple-rest; only the way a request is sent is ours. */
const httpClient: HttpClient = async (url, options) => {
  const response = await request(url, options as RequestInit);
  const body = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body,
    json: body ? (JSON.parse(body) as unknown) : {},
  };
};

const rest = simpleRestProvider('/api/console', httpClient);

/** Lists also say whether their total is an estimate: above 10,000 rows the server may not count exactly. */
const listWithEstimate: DataProvider['getList'] = async (resource, params) => {
  let estimated = false;
  const list = simpleRestProvider('/api/console', async (url, options) => {
    const answer = await httpClient(url, options);
    estimated = answer.headers.get('X-Total-Estimated') === 'true';
    return answer;
  });
  return { ...(await list.getList(resource, params)), meta: { estimated } };
};

/** A form that was warned of duplicates says whether they are wanted; that is no field of the record. */
const split = (data: Record<string, unknown>): { query: string; body: string } => {
  const { confirmDuplicates, ...record } = data;
  return { query: confirmDuplicates === true ? '?confirm=duplicates' : '', body: JSON.stringify(record) };
};

const createConfirmed: DataProvider['create'] = async (resource, { data }) => {
  const { query, body } = split(data as Record<string, unknown>);
  const { json } = await httpClient(`/api/console/${resource}${query}`, { method: 'POST', body });
  return { data: json as never };
};

const updateConfirmed: DataProvider['update'] = async (resource, { id, data }) => {
  const { query, body } = split(data as Record<string, unknown>);
  const url = `/api/console/${resource}/${encodeURIComponent(id)}${query}`;
  const { json } = await httpClient(url, { method: 'PUT', body });
  return { data: json as never };
};

export const dataProvider: DataProvider = {
  ...rest,
  create: createConfirmed,
  update: updateConfirmed,
  supportAbortSignal: true,
  getList: listWithEstimate,
};
