import { Refusal, type FieldError } from '@ortak/kernel/api';
import { checkAnswers } from '../domain/check-answers';
import { isObject } from '../domain/read-labels';
import { readForm } from '../domain/read-form';
import { scoreAnalysis, shownQuestions, type Scoring } from '../domain/score-analysis';

export interface Preview extends Scoring {
  /** Questions that are shown for these answers. */
  readonly shown: readonly string[];
  /** What submitting these answers would be refused for. */
  readonly problems: readonly FieldError[];
}

/**
 * Scores answers to a form that may not be stored yet: the same code as for a result.
 * @throws Refusal 400 when the form itself is wrong
 */
export function previewForm(body: unknown): Preview {
  if (!isObject(body)) throw new Refusal(400, 'badRequest', {}, [{ path: '', code: 'notObject' }]);
  const unknown = Object.keys(body)
    .filter((key) => !['sections', 'bands', 'formula', 'answers'].includes(key))
    .map((key) => ({ path: key, code: 'unknownKey', params: { key } }));
  if (unknown.length > 0) throw new Refusal(400, 'invalidFields', { count: unknown.length }, unknown);
  const { form, errors } = readForm(body);
  if (errors.length > 0) throw new Refusal(400, 'invalidFields', { count: errors.length }, errors);
  const { answers, errors: problems } = checkAnswers(form, body.answers ?? {}, true);
  return { ...scoreAnalysis(form, answers), shown: [...shownQuestions(form, answers)], problems };
}
