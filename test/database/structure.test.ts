import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cloneDatabase, describeStructure, dropDatabase, withClient } from '@ortak/database';
import { testServer } from '../support/postgres';

test('X6 database/structure.sql is what the database is (if not: npm run structure)', async () => {
  const server = testServer();
  const name = `ortak_structure_${randomBytes(4).toString('hex')}`;
  const url = await cloneDatabase(server, server.template, name);
  const found = await withClient(url, 'ortak test', describeStructure);
  await dropDatabase(server.adminUrl, name);
  const file = resolve(__dirname, '..', '..', 'database', 'structure.sql');
  expect(found.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
});
