import type { FigureSource } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Field } from '@ortak/plugin-simple-rest/server/domain/shape';
import { codePattern } from '../domain/form-code';

/** The last score of a member with a form, by the code of the form. The index is analyses.results_score. */
export const scoreFigure: FigureSource = {
  type: 'decimal',
  key: codePattern,
  rows: (code) =>
    `select r.member_id as id, r.score as value from analyses.results r
     where r.form_id = (select f.id from analysis_forms f where f.code = ${code})`,
};

/** The last results of a member, by the code of the form. */
export const lastScores: Field = {
  name: 'lastScores',
  type: 'json',
  sql: `select coalesce(json_object_agg(f.code, json_build_object('score', r.score::text, 'band', r.band,
          'validUntil', r.valid_until, 'analysis', r.analysis_id) order by f.code), '{}')
        from analyses.results r join analysis_forms f on f.id = r.form_id where r.member_id = t.id`,
};
