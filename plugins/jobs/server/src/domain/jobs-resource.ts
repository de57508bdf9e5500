import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import { jobStatuses } from './job';

const fields: readonly Field[] = [
  { name: 'id', type: 'integer', column: 'id', required: true },
  { name: 'kind', type: 'string', column: 'kind' },
  { name: 'status', type: 'choice', column: 'status', choices: jobStatuses },
  { name: 'done', type: 'bigint', column: 'done' },
  { name: 'total', type: 'bigint', column: 'total' },
  { name: 'attempts', type: 'integer', column: 'attempts' },
  { name: 'maxAttempts', type: 'integer', column: 'max_attempts' },
  { name: 'error', type: 'string', column: 'error' },
  { name: 'payload', type: 'json', column: 'payload' },
  { name: 'user', type: 'relation', column: 'user_id', target: 'users' },
  { name: 'stopping', type: 'boolean', sql: `t.stopping and t.status in ('queued', 'running')` },
  {
    name: 'stoppable',
    type: 'boolean',
    sql: `not t.stopping and (t.status = 'queued' or (t.status = 'running' and t.stoppable))`,
  },
  {
    name: 'repeatable',
    type: 'boolean',
    sql: `(t.status in ('failed', 'cancelled') and t.repeatable) or (t.status = 'queued' and t.error is not null)`,
  },
  { name: 'createdAt', type: 'instant', sql: `t.created_at at time zone 'UTC'` },
  { name: 'runAt', type: 'instant', sql: `t.run_at at time zone 'UTC'` },
  { name: 'startedAt', type: 'instant', sql: `t.started_at at time zone 'UTC'` },
  { name: 'finishedAt', type: 'instant', sql: `t.finished_at at time zone 'UTC'` },
];

/** What runs and ran in the background, for administrators. */
export const jobs: ResourceDeclaration = {
  name: 'jobs',
  shape: {
    table: 'jobs.records',
    fields: new Map(fields.map((field) => [field.name, { ...field, readOnly: true }])),
    many: new Map(),
    contentType: false,
  },
  actions: ['list', 'view', 'export'],
  search: `app.fold(t.kind || ' ' || coalesce(t.error, ''))`,
  sort: ['id', 'DESC'],
  label: 'kind',
};
