import { Client } from 'pg';

/** Namespace of the advisory locks that say "this worker lives". */
const namespace = 7_042_001;

/**
 * Says which workers live, by locks that the database drops with their connection. A worker that was killed leaves its
 * jobs locked, and the library would let them lie for four hours; with this they are free again within a minute.
 */
export class WorkerPresence {
  private client: Promise<Client> | undefined;
  private readonly ids = new Set<string>();

  constructor(private readonly url: string) {}

  /** Says that a worker of this process lives. */
  async announce(id: string): Promise<void> {
    this.ids.add(id);
    const client = await this.connect();
    await client.query('select pg_advisory_lock($1, hashtext($2))', [namespace, id]);
  }

  /** Frees the jobs of workers that are gone. @returns their ids */
  async freeAbandoned(): Promise<string[]> {
    const client = await this.connect();
    const { rows } = await client.query<{ id: string }>(
      `select distinct locked_by as id from (
         select locked_by from graphile_worker._private_jobs union all select locked_by from graphile_worker._private_job_queues
       ) held where locked_by is not null`,
    );
    const gone: string[] = [];
    for (const { id } of rows) {
      if (this.ids.has(id)) continue;
      const { rows: locks } = await client.query<{ free: boolean }>(
        'select pg_try_advisory_lock($1, hashtext($2)) as free',
        [namespace, id],
      );
      if (!locks[0]?.free) continue;
      await client.query('select pg_advisory_unlock($1, hashtext($2))', [namespace, id]);
      gone.push(id);
    }
    if (gone.length > 0)
      await client.query('select graphile_worker.force_unlock_workers($1::text[])', [gone]);
    return gone;
  }

  async end(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    await (await client?.catch(() => undefined))?.end().catch(() => undefined);
  }

  /** One connection for all locks; after a restart of the database a new one that announces everybody again. */
  private connect(): Promise<Client> {
    if (this.client) return this.client;
    const opening: Promise<Client> = this.open(() => {
      if (this.client === opening) this.client = undefined;
    });
    this.client = opening;
    return opening;
  }

  private async open(forget: () => void): Promise<Client> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'ortak-presence',
      keepAlive: true,
    });
    client.on('error', forget);
    client.on('end', forget);
    await client.connect().catch((error: Error) => {
      forget();
      throw error;
    });
    for (const id of this.ids)
      await client.query('select pg_advisory_lock($1, hashtext($2))', [namespace, id]);
    return client;
  }
}
