import type { ClientBase } from 'pg';
import { bindRequestSql } from './request-sql';

test('X1 the SQL of a request dies with its transaction', async () => {
  const asked: unknown[] = [];
  const connection = {
    query: async (query: unknown) => {
      asked.push(query);
      return { rows: [{ n: 1 }], rowCount: 1 };
    },
  } as unknown as ClientBase;
  const { sql, close } = bindRequestSql(connection);
  expect(await sql.one('select $1', [1])).toEqual({ n: 1 });
  expect(await sql.rows('select 1')).toEqual([{ n: 1 }]);
  expect(await sql.run('select 1')).toBe(1);
  expect(sql.client).toBe(connection);
  close();
  await expect(sql.one('select 1')).rejects.toThrow('over');
  await expect(sql.rows('select 1')).rejects.toThrow('over');
  await expect(sql.run('select 1')).rejects.toThrow('over');
  expect(() => sql.client).toThrow('over');
  expect(asked).toHaveLength(3);
});
