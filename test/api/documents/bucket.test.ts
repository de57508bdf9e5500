import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type App } from '../../support/app';
import type { Caller } from '../../support/caller';
import { member, type Row } from '../../support/records';
import { startS3Server, type S3Server } from '../../support/s3-server';
import { upload } from '../../support/uploads';

let bucket: S3Server;
let app: App;
let admin: Caller;

beforeAll(async () => {
  bucket = await startS3Server('belgeler');
  app = await startApp({
    ORTAK_S3_ENDPOINT: bucket.url,
    ORTAK_S3_BUCKET: 'belgeler',
    ORTAK_S3_ACCESS_KEY: 'anahtar',
    ORTAK_S3_SECRET_KEY: 'gizli-anahtar',
  });
  admin = await app.administrator();
});
afterAll(async () => {
  await app.close();
  await bucket.close();
});

async function until(condition: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 100 && !condition(); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  return condition();
}

test('C33 X6 contents lie in a bucket when one is set: kept, sent, deleted, and orphans removed', async () => {
  const them = await member(admin);
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(300_000, 'ş')]);
  const hash = createHash('sha256').update(content).digest('hex');
  const key = `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
  const { status, body } = await upload<Row>(admin, '/api/console/documents', {
    name: 'sözleşme.pdf',
    content,
    fields: { resource: 'members', record: them.id },
  });
  expect(status).toBe(201);
  expect(bucket.objects.get(key)?.content).toEqual(content);
  expect(existsSync(join(app.dataDir, 'documents', 'files'))).toBe(false);
  const file = await admin.get(`/api/console/documents/${body.id}/file`).buffer(true).expect(200);
  expect(file.body as Buffer).toEqual(content);

  bucket.objects.set(`ff/ff/${'f'.repeat(64)}`, {
    content,
    writtenAt: new Date(Date.now() - 48 * 3_600_000),
  });
  await app.system.transaction((sql) => sql.run(`select app.enqueue_job('document-orphans', '{}')`));
  expect(await until(() => bucket.objects.size === 1)).toBe(true);
  await admin.delete(`/api/console/documents/${body.id}`).expect(200);
  expect(await until(() => bucket.objects.size === 0)).toBe(true);
  expect(bucket.unsigned).toEqual([]);
});
