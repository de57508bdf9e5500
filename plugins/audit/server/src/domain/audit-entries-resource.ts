import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';

const ofChain = (value: string): string => `select ${value} from audit.chain c where c.entry_id = t.id`;

const fields: readonly Field[] = [
  { name: 'id', type: 'integer', column: 'id', required: true },
  { name: 'createdAt', type: 'instant', column: 'at', required: true },
  { name: 'kind', type: 'choice', column: 'kind', choices: ['change', 'access', 'session'] },
  { name: 'action', type: 'string', column: 'action' },
  { name: 'resource', type: 'string', column: 'resource' },
  { name: 'record', type: 'bigint', column: 'record' },
  { name: 'part', type: 'string', column: 'part' },
  { name: 'partRecord', type: 'bigint', column: 'part_record' },
  { name: 'version', type: 'integer', column: 'version' },
  { name: 'member', type: 'relation', column: 'member_id', target: 'members' },
  { name: 'company', type: 'relation', column: 'company_id', target: 'companies' },
  { name: 'actor', type: 'choice', column: 'actor', choices: ['staff', 'portal', 'system', 'database'] },
  { name: 'user', type: 'relation', column: 'user_id', target: 'users' },
  { name: 'person', type: 'relation', column: 'person_id', target: 'people' },
  { name: 'origin', type: 'string', column: 'origin' },
  { name: 'before', type: 'json', column: 'before' },
  { name: 'after', type: 'json', column: 'after' },
  { name: 'details', type: 'json', column: 'details' },
  { name: 'transaction', type: 'string', sql: 't.transaction::text' },
  { name: 'sequence', type: 'bigint', sql: ofChain('c.sequence') },
  { name: 'hash', type: 'string', sql: ofChain(`encode(c.hash, 'hex')`) },
];

/**
 * The audit trail as the console reads it: `filter={"resource":"members","record":12}` is the history of one record. The
 * database decides which entries somebody sees; nobody writes any through here.
 */
export const auditEntries: ResourceDeclaration = {
  name: 'audit-entries',
  shape: {
    table: 'audit.entries',
    fields: new Map(fields.map((field) => [field.name, { ...field, readOnly: true }])),
    many: new Map(),
    contentType: false,
  },
  actions: ['list', 'view', 'export'],
  sort: ['id', 'DESC'],
};
