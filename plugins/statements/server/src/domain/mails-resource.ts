import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';

const fields: readonly Field[] = [
  { name: 'id', type: 'integer', column: 'id', readOnly: true },
  { name: 'kind', type: 'string', column: 'kind' },
  { name: 'company', type: 'relation', column: 'company_id', target: 'companies' },
  { name: 'member', type: 'relation', column: 'member_id', target: 'members' },
  { name: 'account', type: 'relation', column: 'account_id', target: 'accounts' },
  { name: 'recipient', type: 'string', column: 'recipient' },
  { name: 'subject', type: 'string', column: 'subject' },
  { name: 'language', type: 'string', column: 'language' },
  // What opens something is nobody's to read, not even while it waits.
  { name: 'text', type: 'text', sql: `case when t.secret then '' else t.text end` },
  { name: 'html', type: 'text', sql: `case when t.secret then '' else t.html end` },
  { name: 'attachments', type: 'json', column: 'attachments' },
  { name: 'status', type: 'choice', column: 'state', choices: ['queued', 'sent', 'kept', 'failed'] },
  { name: 'attempts', type: 'integer', column: 'attempts' },
  { name: 'error', type: 'text', column: 'error' },
  { name: 'file', type: 'string', column: 'file' },
  { name: 'run', type: 'string', column: 'run' },
  { name: 'createdAt', type: 'instant', column: 'created_at' },
  { name: 'sentAt', type: 'instant', column: 'delivered_at' },
];

/** The console's outbox: what was written to whom, and what became of it. Read-only; newest first. */
export const mails: ResourceDeclaration = {
  name: 'mails',
  actions: ['list', 'view', 'export'],
  shape: {
    table: 'mail.messages',
    fields: new Map(fields.map((field) => [field.name, field])),
    many: new Map(),
    contentType: false,
  },
  search: `app.fold(t.recipient || ' ' || t.subject)`,
  sort: ['id', 'DESC'],
  label: 'subject',
};
