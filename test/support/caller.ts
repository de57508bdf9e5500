import supertest from 'supertest';

type Body = Record<string, unknown> | unknown[];

/** Somebody signed in, who asks over HTTP. */
export interface Caller {
  readonly token: string;
  readonly url: string;
  get(path: string, query?: Record<string, unknown>): supertest.Test;
  post(path: string, body?: Body): supertest.Test;
  put(path: string, body: Body): supertest.Test;
  delete(path: string): supertest.Test;
  /** POST that must succeed. @returns the body */
  create<T = { id: number } & Record<string, unknown>>(resource: string, body: Body): Promise<T>;
  /** A list of the console's dialect. @returns rows and total */
  list<T = Record<string, unknown>>(path: string, query?: ListQuery): Promise<{ rows: T[]; total: number }>;
}

export interface ListQuery {
  readonly filter?: Record<string, unknown>;
  readonly sort?: [string, 'ASC' | 'DESC'];
  readonly range?: [number, number];
  readonly embed?: string[];
  readonly count?: 'exact';
}

const encode = (query: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );

/** A caller with an access token. */
export function callerOf(url: string, token: string): Caller {
  const bear = (test: supertest.Test) =>
    test.set('Authorization', `Bearer ${token}`).set('Accept-Language', 'en');
  const http = supertest(url);
  const caller: Caller = {
    token,
    url,
    get: (path, query = {}) => bear(http.get(path)).query(encode(query)),
    post: (path, body = {}) => bear(http.post(path)).send(body),
    put: (path, body) => bear(http.put(path)).send(body),
    delete: (path) => bear(http.delete(path)),
    async create<T>(resource: string, body: Body) {
      const response = await caller.post(`/api/console/${resource}`, body);
      if (response.status !== 201)
        throw new Error(`POST ${resource} → ${response.status} ${JSON.stringify(response.body)}`);
      return response.body as T;
    },
    async list<T>(path: string, query: ListQuery = {}) {
      const response = await caller.get(path, { ...query });
      if (response.status !== 200)
        throw new Error(`GET ${path} → ${response.status} ${JSON.stringify(response.body)}`);
      const total = Number(/\/(\d+)$/.exec(response.headers['content-range'] ?? '')?.[1]);
      return { rows: response.body as T[], total };
    },
  };
  return caller;
}

/** Signs in as a person would. @throws Error with the answer when it is refused */
export async function signIn(
  url: string,
  app: 'console' | 'portal',
  identifier: string,
  password: string,
): Promise<Caller> {
  const response = await supertest(url)
    .post('/api/auth/local')
    .set('X-Ortak-App', app)
    .send({ identifier, password });
  if (response.status !== 200)
    throw new Error(`Sign-in → ${response.status} ${JSON.stringify(response.body)}`);
  return callerOf(url, (response.body as { jwt: string }).jwt);
}
