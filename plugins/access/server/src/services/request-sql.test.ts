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
  expect(await sql.often('select $1', [1])).toEqual({ n: 1 });
  expect(sql.client).toBe(connection);
  close();
  await expect(sql.one('select 1')).rejects.toThrow('over');
  await expect(sql.rows('select 1')).rejects.toThrow('over');
  await expect(sql.run('select 1')).rejects.toThrow('over');
  await expect(sql.often('select $1', [1])).rejects.toThrow('over');
  expect(() => sql.client).toThrow('over');
  expect(asked).toHaveLength(4);
});

test('only the portal’s statements, and those that are part of every request, are kept by name', async () => {
  const named = async (plansStay: boolean, text: string): Promise<unknown> => {
    const asked: { name?: unknown }[] = [];
    const connection = {
      query: async (query: { name?: unknown }) => {
        asked.push(query);
        return { rows: [], rowCount: 0 };
      },
    } as unknown as ClientBase;
    const { sql } = bindRequestSql(connection, { plansStay });
    for (let turn = 0; turn < 3; turn += 1) await sql.rows(text, [1]);
    for (let turn = 0; turn < 3; turn += 1) await sql.often(`${text} often`, [1]);
    return asked.map(({ name }) => typeof name);
  };
  const never = ['undefined', 'undefined', 'undefined'];
  const third = ['undefined', 'undefined', 'string'];
  expect(await named(false, 'select 1 of staff')).toEqual([...never, ...third]);
  expect(await named(true, 'select 1 of the portal')).toEqual([...third, ...third]);
});
