import { isScored, type FormDefinition } from './form';

/**
 * A form as whoever answers it in the portal is shown it: without weights, points, bands and formulas, so that nobody can
 * answer towards a score.
 */
export function withoutPoints(form: FormDefinition): unknown {
  return {
    sections: form.sections.map(({ key, labels, questions }) => ({
      key,
      labels,
      // Files are taken in the console only.
      questions: questions
        .filter(({ type }) => type !== 'file')
        .map((question) => ({
          key: question.key,
          type: question.type,
          labels: question.labels,
          ...(question.help ? { help: question.help } : {}),
          required: question.required,
          scored: isScored(question),
          options: question.options.map(({ key: option, labels: texts }) => ({ key: option, labels: texts })),
          ...(question.shownIf ? { shownIf: question.shownIf } : {}),
        })),
    })),
  };
}
