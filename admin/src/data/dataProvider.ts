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

export const dataProvider: DataProvider = {
  ...rest,
  supportAbortSignal: true,
  getList: listWithEstimate,
};
