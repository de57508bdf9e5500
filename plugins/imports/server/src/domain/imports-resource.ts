import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';

const fields: readonly Field[] = [
  { name: 'id', type: 'integer', column: 'id', required: true },
  {
    name: 'status',
    type: 'choice',
    column: 'status',
    choices: ['queued', 'running', 'finished', 'partial', 'failed', 'cancelled'],
  },
  { name: 'file', type: 'string', column: 'file' },
  { name: 'size', type: 'integer', column: 'size' },
  { name: 'user', type: 'relation', column: 'user_id', target: 'users' },
  { name: 'dryRun', type: 'boolean', column: 'dry_run' },
  { name: 'partial', type: 'boolean', column: 'partial' },
  { name: 'rows', type: 'integer', column: 'total' },
  { name: 'total', type: 'integer', column: 'total' },
  { name: 'done', type: 'integer', column: 'done' },
  { name: 'created', type: 'integer', column: 'created' },
  { name: 'updated', type: 'integer', column: 'updated' },
  { name: 'unchanged', type: 'integer', column: 'unchanged' },
  { name: 'failed', type: 'integer', column: 'failed' },
  { name: 'steps', type: 'json', column: 'steps' },
  { name: 'createdAt', type: 'instant', column: 'created_at' },
  { name: 'startedAt', type: 'instant', column: 'started_at' },
  { name: 'finishedAt', type: 'instant', column: 'finished_at' },
];

/** Imports as the console lists them. The rows that were refused come with GET /api/imports/:id: they may be many. */
export const imports: ResourceDeclaration = {
  name: 'imports',
  shape: {
    table: 'imports.jobs',
    fields: new Map(fields.map((field) => [field.name, { ...field, readOnly: true }])),
    many: new Map(),
    contentType: false,
  },
  actions: ['list', 'view', 'export'],
  search: `app.fold(t."file")`,
  sort: ['id', 'DESC'],
  label: 'file',
};
