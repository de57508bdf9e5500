import { startApp, type App } from '../../support/app';
import { signIn, type Caller } from '../../support/caller';
import { upload } from '../../support/uploads';
import { addStaff, testPassword } from '../../support/users';

interface Job {
  readonly id: number;
  readonly kind: string;
  readonly status: string;
  readonly done: number;
  readonly total: number | null;
  readonly attempts: number;
  readonly error: string | null;
  readonly user: number | null;
  readonly stoppable: boolean;
  readonly repeatable: boolean;
  readonly finishedAt: string | null;
}

let app: App;
let admin: Caller;

beforeAll(async () => {
  app = await startApp();
  admin = await app.administrator();
});
afterAll(() => app.close());

/** Enqueues like an engine does. @param attempts how many tries the queue has for it */
const enqueue = (task: string, payload: object, attempts = 25, runAt = 'now()') =>
  app.system.transaction(async (sql) => {
    await sql.run('select app.enqueue_job($1, $2::json)', [task, JSON.stringify(payload)]);
    const row = await sql.one<{ id: number; job: string }>(
      'select id, job_id as job from jobs.records order by id desc limit 1',
    );
    await sql.run(
      `update graphile_worker._private_jobs set max_attempts = $2, run_at = ${runAt} where id = $1::bigint`,
      [row?.job, attempts],
    );
    return row?.id as number;
  });

const view = async (id: number): Promise<Job> =>
  (await admin.get(`/api/console/jobs/${id}`).expect(200)).body as Job;

async function until(id: number, status: string): Promise<Job> {
  const end = Date.now() + 15_000;
  for (;;) {
    const job = await view(id);
    if (job.status === status) return job;
    if (Date.now() > end) throw new Error(`Job ${id} is ${job.status}, not ${status}: ${job.error}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const later = `now() + interval '1 hour'`;

describe('jobs', () => {
  test('what ran in the background stays to be looked at, with who asked for it and how far it came', async () => {
    const content = ['code,name', ...Array.from({ length: 40 }, (_, i) => `J${i},Üye ${i}`)].join('\n');
    const mapping = {
      steps: [
        { resource: 'members', match: ['code'], set: { code: '$code', name: '$name', kind: 'corporate' } },
      ],
    };
    const sent = await upload(admin, '/api/imports', {
      name: 'uyeler.csv',
      content,
      fields: { mapping: JSON.stringify(mapping) },
    });
    expect(sent.status).toBe(202);
    const { rows } = await admin.list<Job>('/api/console/jobs', { filter: { kind: 'import' } });
    const job = await until((rows[0] as Job).id, 'finished');
    const me = (await admin.get('/api/me')).body as { user: { id: number } };
    expect(job).toMatchObject({ done: 40, total: 40, attempts: 1, error: null, user: me.user.id });
    expect(job.finishedAt).toMatch(/Z$/);
    expect(job).toMatchObject({ stoppable: false, repeatable: false });
  });

  test('a job that fails says why, is tried again, and at last stays failed until somebody repeats it', async () => {
    const waiting = await enqueue('mail', { message: 'none' });
    const first = await until(waiting, 'queued').then(async () => {
      const end = Date.now() + 15_000;
      let job = await view(waiting);
      while (job.error === null && Date.now() < end) job = await view(waiting);
      return job;
    });
    expect(first.error).toContain('names no message');
    expect(first).toMatchObject({ stoppable: true, repeatable: true, finishedAt: null });

    const id = await enqueue('mail', { message: 'nobody' }, 1);
    const failed = await until(id, 'failed');
    expect(failed).toMatchObject({ attempts: 1, repeatable: true, stoppable: false });
    await admin.post(`/api/jobs/${id}/retry`).expect(202);
    const again = await until(id, 'failed');
    expect(again.error).toContain('names no message');
    const trail = await admin.list('/api/console/audit-entries', {
      filter: { resource: 'jobs', record: id, action: 'repeat' },
    });
    expect(trail.total).toBe(1);
  });

  test('a job that waits is taken out of the queue, and can be done after all', async () => {
    const id = await enqueue('document-orphans', {}, 25, later);
    expect(await view(id)).toMatchObject({ status: 'queued', stoppable: true, repeatable: false });
    await admin.post(`/api/jobs/${id}/cancel`).expect(202);
    expect(await view(id)).toMatchObject({ status: 'cancelled', attempts: 0 });
    const left = await app.system.transaction((sql) =>
      sql.one<{ jobs: number }>(
        `select count(*)::int as jobs from graphile_worker._private_jobs
         where id = (select job_id from jobs.records where id = $1)`,
        [id],
      ),
    );
    expect(left?.jobs).toBe(0);
    await admin.post(`/api/jobs/${id}/cancel`).expect(409);
    await admin.post(`/api/jobs/${id}/retry`).expect(202);
    expect(await until(id, 'finished')).toMatchObject({ attempts: 1 });
    const twice = await admin.post(`/api/jobs/${id}/retry`).expect(409);
    expect(twice.body.error.message).toBeTruthy();
  });

  test('a job handed over twice under its key has one record', async () => {
    const count = () =>
      app.system.transaction(async (sql) => {
        for (let i = 0; i < 2; i += 1)
          await sql.run(`select app.enqueue_job('remind-user', '{"user":0}', 'remind-user:0')`);
        const row = await sql.one<{ n: number }>(
          `select count(*)::int as n from jobs.records where job_key = 'remind-user:0'`,
        );
        return row?.n;
      });
    expect(await count()).toBe(1);
  });

  test('a job whose program was killed at its last attempt is shown as failed', async () => {
    const id = await enqueue('document-orphans', {}, 25, later);
    await app.system.transaction(async (sql) => {
      await sql.run(
        `update jobs.records set status = 'running', created_at = now() - interval '1 day' where id = $1`,
        [id],
      );
      await sql.run(
        `update graphile_worker._private_jobs set attempts = max_attempts
         where id = (select job_id from jobs.records where id = $1)`,
        [id],
      );
    });
    await app.stop();
    await app.start();
    admin = await app.administrator();
    expect(await until(id, 'failed')).toMatchObject({ repeatable: true });
  });

  test('only administrators see, stop and repeat jobs', async () => {
    const id = await enqueue('document-orphans', {}, 25, later);
    const billing = await signIn(
      app.url,
      'console',
      (await addStaff(app.system, 'billing')).email,
      testPassword,
    );
    await billing.get('/api/console/jobs').expect(403);
    await billing.get(`/api/console/jobs/${id}`).expect(403);
    for (const action of ['cancel', 'retry']) {
      await billing.post(`/api/jobs/${id}/${action}`).expect(403);
      await app.http.post(`/api/jobs/${id}/${action}`).expect(401);
    }
    await admin.post('/api/jobs/999999/cancel').expect(404);
    await admin.post('/api/jobs/999999/retry').expect(404);
    await admin.post('/api/jobs/abc/cancel').expect(404);
    await admin.post(`/api/jobs/${id}/retry`).expect(409);
    await app.http.get('/api/console/jobs').expect(401);
    await admin.get('/api/console/jobs', { filter: { nothing: 1 } }).expect(400);
    // Not from the database either.
    await expect(
      app.system.transaction(async (sql) => {
        await sql.run(
          `select set_config('role', 'ortak_staff', true), set_config('app.actor', 'staff', true)`,
        );
        await sql.run('select app.stop_job($1, false)', [id]);
      }),
    ).rejects.toThrow(/administrators/);
  });
});
