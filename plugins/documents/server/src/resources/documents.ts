import type { Core } from '@strapi/strapi';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Registry } from '@ortak/plugin-simple-rest/server/services/registry';
import { resolveTargets } from '@ortak/plugin-simple-rest/server/services/resolve-targets';

const ofLatest = (column: string): string =>
  `select v.${column} from documents.versions v where v.record_id = t.id and v.version = t.latest`;

const computed: readonly Field[] = [
  { name: 'fileName', type: 'string', sql: ofLatest('name') },
  { name: 'fileType', type: 'string', sql: ofLatest('type') },
  { name: 'fileSize', type: 'bigint', sql: ofLatest('size') },
  {
    name: 'versions',
    type: 'json',
    sql: `select coalesce(json_agg(json_build_object('version', v.version, 'name', v.name, 'type', v.type, 'size', v.size,
            'note', v.note, 'user', v.created_by,
            'createdAt', to_char(v.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by v.version desc), '[]')
          from documents.versions v where v.record_id = t.id`,
  },
];

/** A file on any record of a member, with its versions. Created by an upload; changed and deleted like any record. */
export const documentsOf = (strapi: Core.Strapi): ResourceDeclaration => ({
  name: 'documents',
  uid: 'plugin::documents.document',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  readOnly: ['author', 'latest'],
  // The same text as the index in database/objects/indexes/documents.sql.
  search: `app.fold(t."title" || ' ' || coalesce(t."note", ''))`,
  sort: ['createdAt', 'DESC'],
  label: 'title',
  computed,
  hooks: {
    async prepare(dependencies, writes) {
      const { actor } = dependencies;
      for (const { id, values } of writes) {
        if (id === undefined && actor.kind === 'staff') values.author = actor.user;
      }
      await resolveTargets(
        strapi.plugin('simple-rest').service('registry') as Registry,
        dependencies,
        writes,
        // The files of a page are nobody's in particular.
        ['pages'],
      );
    },
  },
  portal: {
    fields: [
      'id',
      'resource',
      'record',
      'member',
      'type',
      'title',
      'expiry',
      'latest',
      'fileName',
      'fileType',
      'fileSize',
      'createdAt',
      'updatedAt',
    ],
  },
});

/** What a document is: a contract, a power of attorney … Kept by administrators. */
export const documentTypes: ResourceDeclaration = {
  name: 'document-types',
  uid: 'plugin::documents.document-type',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  search: `app.fold(t."name")`,
  sort: ['order', 'ASC'],
  label: 'name',
  portal: { area: 'documents', fields: ['id', 'name', 'labels', 'order'] },
};
