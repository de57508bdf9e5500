import { Refusal } from '@ortak/kernel/api';
import type { Clock } from '@ortak/kernel/calendar';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { answerColumns } from '../services/describe-answers';
import { prepareAnalyses } from '../services/prepare-analyses';

const bandName = (band: string): Field => ({
  name: 'bandName',
  type: 'string',
  sql: `select coalesce(l ->> 'tr', l ->> 'en', l ->> 'de', l ->> 'fr', l ->> 'ar') from (select ${band} -> 'labels' as l) b`,
});

/** A member's answers to a version of a form, with their scores. Drafts are changed; what was submitted is not. */
export const analyses = (clock: () => Clock): ResourceDeclaration => ({
  name: 'analyses',
  uid: 'plugin::analyses.analysis',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  readOnly: [
    'scores',
    'band',
    'answeredBy',
    'source',
    'submittedAt',
    'validUntil',
    'needsReview',
    'reviewer',
    'reviewedAt',
  ],
  sort: ['submittedAt', 'DESC'],
  computed: [
    { name: 'score', type: 'decimal', sql: `(t."scores" ->> 'total')::numeric(5, 2)` },
    bandName('t."band"'),
    // Whether it is a result: submitted, and approved where that was asked for.
    { name: 'final', type: 'boolean', sql: `analyses.counts(t."status", t."needs_review")` },
  ],
  exportColumns: answerColumns,
  hooks: {
    prepare: (dependencies, writes) => prepareAnalyses(dependencies, writes, clock()),
    async remove({ sql }, id) {
      const row = await sql.one<{ status: string }>(`select status from public.analyses where id = $1`, [id]);
      if (row !== undefined && row.status !== 'draft') throw new Refusal(422, 'analyses.errors.kept');
    },
  },
  portal: {
    area: 'analyses',
    fields: [
      'id',
      'member',
      'person',
      'form',
      'formVersion',
      'status',
      'answers',
      'scores',
      'score',
      'band',
      'bandName',
      'final',
      'source',
      'submittedAt',
      'validUntil',
      'needsReview',
      'reviewedAt',
      'reviewNote',
      'version',
      'createdAt',
      'updatedAt',
    ],
    embed: ['form', 'person'],
  },
});

const field = (
  name: string,
  type: Field['type'],
  column: string,
  more: Partial<Field> = {},
): [string, Field] => [name, { name, type, column, readOnly: true, ...more }];

/** The last result of each member with each form: to compare, filter and sort members. */
export const analysisResults: ResourceDeclaration = {
  name: 'analysis-results',
  area: 'analyses',
  shape: {
    table: 'analyses.results',
    contentType: false,
    many: new Map(),
    fields: new Map([
      field('id', 'integer', 'id'),
      field('form', 'relation', 'form_id', { target: 'analysis-forms' }),
      field('member', 'relation', 'member_id', { target: 'members' }),
      field('analysis', 'relation', 'analysis_id', { target: 'analyses' }),
      field('score', 'decimal', 'score'),
      field('band', 'json', 'band'),
      field('submittedAt', 'instant', 'submitted_at'),
      field('validUntil', 'date', 'valid_until'),
    ]),
  },
  actions: ['list', 'view', 'export'],
  sort: ['score', 'DESC'],
  computed: [
    bandName('t."band"'),
    {
      name: 'scores',
      type: 'json',
      sql: `select a.scores from public.analyses a where a.id = t.analysis_id`,
    },
  ],
};

/** The published versions of forms: what was asked when an analysis was made. */
export const formVersions: ResourceDeclaration = {
  name: 'analysis-form-versions',
  area: 'analysis-forms',
  shape: {
    table: 'analyses.form_versions',
    contentType: false,
    many: new Map(),
    fields: new Map([
      field('id', 'integer', 'id'),
      field('form', 'relation', 'form_id', { target: 'analysis-forms' }),
      // Not `version`: that would be the version of this record, which never changes.
      field('number', 'integer', 'version'),
      field('definition', 'json', 'definition'),
      field('questions', 'json', 'questions'),
      field('validForMonths', 'integer', 'valid_for_months'),
      field('publishedAt', 'instant', 'published_at'),
      field('publishedBy', 'relation', 'published_by', { target: 'users' }),
    ]),
  },
  actions: ['list', 'view'],
  sort: ['number', 'DESC'],
  portal: {
    area: 'analyses',
    fields: ['id', 'form', 'number', 'questions', 'validForMonths', 'publishedAt'],
  },
};
