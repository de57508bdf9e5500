import type { Clock } from '@ortak/kernel/calendar';
import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';
import { prepareForms, settleForms } from '../services/prepare-forms';

/** A parametric analysis form: sections of weighted questions, bands, versions. Kept by administrators. */
export const analysisForms = (clock: () => Clock): ResourceDeclaration => ({
  name: 'analysis-forms',
  uid: 'plugin::analyses.analysis-form',
  actions: ['list', 'view', 'create', 'edit', 'delete', 'export'],
  readOnly: ['publishedVersion', 'changed'],
  search: `app.fold(t."name" || ' ' || t."code")`,
  sort: ['name', 'ASC'],
  label: 'name',
  computed: [
    {
      name: 'questionCount',
      type: 'integer',
      sql: `select coalesce(sum(jsonb_array_length(s -> 'questions')), 0)::int
            from jsonb_array_elements(coalesce(t."sections", '[]')) s`,
    },
    {
      name: 'answerCount',
      type: 'integer',
      sql: `select count(*)::int from analyses.results r where r.form_id = t.id`,
    },
  ],
  writeOnly: [{ name: 'publish', type: 'boolean' }],
  hooks: {
    prepare: prepareForms,
    settle: (dependencies, written) => settleForms(dependencies, written, clock()),
  },
  portal: {
    area: 'analyses',
    fields: ['id', 'name', 'code', 'labels', 'status', 'validForMonths', 'publishedVersion'],
  },
});
