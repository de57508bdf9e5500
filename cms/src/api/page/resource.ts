import type { Core } from '@strapi/strapi';
import type { Clock } from '@ortak/kernel/calendar';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { preparePages } from './prepare-pages';

const inReadersLanguage = (name: 'title' | 'summary' | 'body'): Field => ({
  name,
  type: 'text',
  sql: `portal.page_text(t."texts", '${name}')`,
});

const computed: readonly Field[] = [
  inReadersLanguage('title'),
  inReadersLanguage('summary'),
  inReadersLanguage('body'),
  // The language that those three are in: the reader's own, or the one that stands in for it.
  { name: 'language', type: 'string', sql: `portal.page_language(t."texts")` },
  {
    name: 'shown',
    type: 'boolean',
    sql: `portal.page_is_out(t."status", t."published_from", t."published_until", portal.page_today(t."company_id"))`,
  },
  // Of whoever asks in the portal.
  {
    name: 'read',
    type: 'boolean',
    sql: `exists (select from portal.page_reads r where r.page_id = t.id and r.person_id = app.person())`,
  },
  {
    name: 'readCount',
    type: 'integer',
    sql: `select count(*)::int from portal.page_reads r where r.page_id = t.id`,
  },
  {
    name: 'files',
    type: 'json',
    sql: `select coalesce(json_agg(json_build_object('id', d.id, 'title', d.title, 'fileName', v.name, 'fileType', v.type,
            'fileSize', v.size) order by d.title, d.id), '[]')
          from documents d join documents.versions v on v.record_id = d.id and v.version = d.latest
          where d.resource = 'pages' and d.record = t.id and d.portal_visible`,
  },
];

/**
 * A page or an announcement of the protected part of the portal, in several languages, for an audience, within its days.
 * Who sees it is decided by the database (policies/pages.sql).
 */
export const pagesOf = (strapi: Core.Strapi): ResourceDeclaration => ({
  name: 'pages',
  uid: 'api::page.page',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  readOnly: ['author'],
  hidden: ['text'],
  // The same text as the index in database/objects/indexes/pages.sql.
  search: `app.fold(left(t."text", 4000))`,
  sort: ['publishedFrom', 'DESC'],
  label: 'slug',
  computed,
  hooks: {
    prepare: (dependencies, writes) =>
      preparePages(dependencies, writes, strapi.plugin('access').service('clock') as Clock),
    async remove({ sql }, id) {
      await sql.run(`delete from documents where resource = 'pages' and record = $1`, [id]);
    },
  },
  portal: {
    // Everybody who may sign in: for whom a page is, its audience says.
    area: 'profile',
    fields: [
      'id',
      'kind',
      'slug',
      'title',
      'summary',
      'body',
      'language',
      'publishedFrom',
      'publishedUntil',
      'pinned',
      'order',
      'read',
      'files',
      'updatedAt',
    ],
  },
});
