import { Agent, get } from 'node:http';

/** What many requests of one kind took: milliseconds of one client alone, and requests per second of eight at once. */
export interface Load {
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

const ask = (agent: Agent, url: string, token: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (response) => {
      let body = '';
      if (response.statusCode === 200) response.resume();
      else response.on('data', (piece: Buffer) => (body += piece.toString()));
      response.on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${url} → ${response.statusCode} ${body.slice(0, 300)}`));
      });
    }).on('error', reject);
  });

const percentile = (values: readonly number[], share: number): number =>
  Math.round(([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0) * 10) / 10;

/**
 * Asks over kept-alive connections: first one client by itself, then eight together for some seconds.
 * @param urlOf the address of the n-th request, so that not every request is the same
 */
export async function measureLoad(
  urlOf: (turn: number) => string,
  token: string,
  { alone = 200, clients = 8, seconds = 8 } = {},
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  let turn = 0;
  const next = (): Promise<void> => ask(agent, urlOf((turn += 1)), token);
  for (let warm = 0; warm < 20; warm += 1) await next();
  const times: number[] = [];
  for (let count = 0; count < alone; count += 1) {
    const began = performance.now();
    await next();
    times.push(performance.now() - began);
  }
  const [began, end] = [performance.now(), performance.now() + seconds * 1000];
  let done = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      await next();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const perSecond = Math.round(done / ((performance.now() - began) / 1000));
  agent.destroy();
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), perSecond };
}
