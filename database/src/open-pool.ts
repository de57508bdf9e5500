import { Client, Pool, types, type ClientConfig, type CustomTypesConfig } from 'pg';

const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;
const JSON_TYPE = 114;
const JSONB = 3802;
const asText = (value: string): string => value;

const ours = new Map<number, (value: string) => unknown>([
  [INT8, asText],
  [NUMERIC, asText],
  [DATE, asText],
  [JSON_TYPE, JSON.parse],
  [JSONB, JSON.parse],
]);

/**
 * int8, numeric and date stay text on our connections, and JSON is parsed. Strapi changes the parsers of the whole
 * process (numeric becomes a float, jsonb stays text), so they are fixed per connection.
 */
export const exactTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : ours.get(oid)) ??
    types.getTypeParser(oid, format)) as CustomTypesConfig['getTypeParser'],
};

function connection(url: string, name: string): ClientConfig {
  return {
    connectionString: url,
    application_name: name,
    // Datetimes of the CMS have no zone: every connection counts in UTC.
    // The role has the name of one of our schemas, which would come first in its search path.
    options: '-c timezone=UTC -c search_path=public',
    types: exactTypes,
    keepAlive: true,
  };
}

/**
 * A pool of connections in UTC with exact numbers.
 * @param name shown by the server beside each connection
 */
export function openPool(url: string, name: string, max = 4): Pool {
  const pool = new Pool({
    ...connection(url, name),
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  // A server that goes away ends idle connections; the next query opens a new one or fails with its own error.
  pool.on('error', () => undefined);
  return pool;
}

/** One connection for the length of `work`. */
export async function withClient<T>(
  url: string,
  name: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ ...connection(url, name), connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
