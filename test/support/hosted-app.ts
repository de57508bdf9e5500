import { readFileSync } from 'node:fs';
import type { AppEnvironment, Started } from './app-process';
import type { Hosted, Question } from './app-hosts';

async function ask<T>(address: string, question: Question): Promise<T> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(question) });
  const answer = (await response.json()) as T & Partial<Hosted> & { error?: string };
  if (response.ok) return answer;
  const printed =
    answer.log === undefined
      ? ''
      : readFileSync(answer.log)
          .subarray(answer.from ?? 0)
          .toString('utf8');
  throw new Error(`The app did not start, ${answer.error}:\n${printed}`);
}

/**
 * Starts an app in a host that is free.
 * @param address where the hosts are kept (app-hosts.ts)
 * @param within milliseconds until it must answer requests
 * @throws Error with what it has printed when it does not
 */
export async function startHosted(
  address: string,
  environment: AppEnvironment,
  within: number,
): Promise<Started> {
  const { pid, log, from } = await ask<Hosted>(address, { run: environment, within });
  let over: Promise<{ to: number }> | undefined;
  let to: number | undefined;
  return {
    pid,
    // By bytes: what earlier and later apps of the same host have printed is not this one's.
    output: () => readFileSync(log).subarray(from, to).toString('utf8'),
    async end(signal) {
      over ??= ask<{ to: number }>(address, { end: pid, signal });
      to = (await over).to;
    },
  };
}
