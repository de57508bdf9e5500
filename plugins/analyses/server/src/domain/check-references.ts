import { fieldsOf, findLoop } from '@ortak/kernel/conditions';
import type { FieldError } from '@ortak/kernel/api';
import { isScored, questionsOf, type FormDefinition, type Question } from './form';
import { FormulaError } from './formula/parse-formula';
import { formulaNames } from './score-analysis';

/** The names of a formula, or an error at its place. */
function readNames(formula: string | null | undefined, path: string, errors: FieldError[]): string[] {
  if (!formula) return [];
  try {
    return formulaNames(formula);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    errors.push({ path, code: error.code, params: error.params });
    return [];
  }
}

/** Options that a condition asks for, of a question that has options. */
function checkValues(question: Question, of: Question, path: string): FieldError[] {
  const { shownIf } = question;
  if (!shownIf || !('in' in shownIf) || of.options.length === 0) return [];
  const known = new Set<unknown>(of.options.map(({ key }) => key));
  return shownIf.in.flatMap((value, index) =>
    known.has(value)
      ? []
      : [
          {
            path: `${path}.in.${index}`,
            code: 'analyses.errors.unknownOption',
            params: { option: String(value) },
          },
        ],
  );
}

function checkConditions(form: FormDefinition): FieldError[] {
  const questions = new Map(questionsOf(form).map((question) => [question.key, question]));
  const edges = new Map<string, string[]>();
  const places = new Map<string, string>();
  const errors: FieldError[] = [];
  form.sections.forEach((section, s) =>
    section.questions.forEach((question, q) => {
      const path = `sections.${s}.questions.${q}.shownIf`;
      places.set(question.key, path);
      const fields = question.shownIf ? fieldsOf(question.shownIf) : [];
      edges.set(question.key, fields);
      for (const key of fields) {
        const of = questions.get(key);
        if (of === undefined)
          errors.push({ path: `${path}.field`, code: 'analyses.errors.unknownQuestion', params: { key } });
        else errors.push(...checkValues(question, of, path));
      }
    }),
  );
  const loop = findLoop(edges);
  if (loop !== undefined)
    errors.push({
      path: places.get(loop[0] as string) ?? 'sections',
      code: 'analyses.errors.conditionLoop',
      params: { keys: [...loop, loop[0]].join(' → ') },
    });
  return errors;
}

function checkFormulas(form: FormDefinition): FieldError[] {
  const errors: FieldError[] = [];
  const sections = new Map(form.sections.map((section, index) => [section.key, index]));
  const known = new Set([...sections.keys(), ...questionsOf(form).map(({ key }) => key)]);
  const refuseUnknown = (names: readonly string[], path: string) => {
    for (const name of names.filter((one) => !known.has(one)))
      errors.push({ path, code: 'analyses.errors.formulaName', params: { name } });
  };
  const edges = new Map<string, string[]>();
  form.sections.forEach(({ key, formula }, index) => {
    const names = readNames(formula, `sections.${index}.formula`, errors);
    refuseUnknown(names, `sections.${index}.formula`);
    edges.set(
      key,
      names.filter((name) => sections.has(name)),
    );
  });
  refuseUnknown(readNames(form.formula, 'formula', errors), 'formula');
  const loop = findLoop(edges);
  if (loop !== undefined)
    errors.push({
      path: `sections.${sections.get(loop[0] as string)}.formula`,
      code: 'analyses.errors.formulaLoop',
      params: { keys: [...loop, loop[0]].join(' → ') },
    });
  return errors;
}

/** Weights of which nothing is left to divide by. */
function checkWeights(form: FormDefinition): FieldError[] {
  const errors: FieldError[] = [];
  const counts = form.sections.map(({ questions, formula }, index) => {
    if (formula) return true;
    const points = questions.filter((question) => isScored({ ...question, weight: 1 }));
    if (points.length > 0 && points.every(({ weight }) => weight === 0))
      errors.push({ path: `sections.${index}.questions`, code: 'analyses.errors.weightsZero' });
    return points.length > 0;
  });
  const scored = form.sections.filter((_, index) => counts[index]);
  if (!form.formula && scored.length > 0 && scored.every(({ weight }) => weight === 0))
    errors.push({ path: 'sections', code: 'analyses.errors.weightsZero' });
  return errors;
}

/** What must fit together in a form that is well-formed in itself: conditions, formulas, weights. */
export function checkReferences(form: FormDefinition): FieldError[] {
  return [...checkConditions(form), ...checkFormulas(form), ...checkWeights(form)];
}

/** What a form lacks before anybody can answer it. */
export function checkPublishable(form: FormDefinition, portal = false): FieldError[] {
  const errors: FieldError[] = [];
  if (form.sections.length === 0 || questionsOf(form).length === 0)
    errors.push({ path: 'sections', code: 'analyses.errors.noQuestions' });
  form.sections.forEach(({ questions }, s) => {
    if (questions.length === 0 && form.sections.length > 1)
      errors.push({ path: `sections.${s}.questions`, code: 'analyses.errors.sectionEmpty' });
    questions.forEach(({ type, options, required }, q) => {
      // The portal takes no files for answers, so it cannot ask for one.
      if (portal && type === 'file' && required)
        errors.push({ path: `sections.${s}.questions.${q}.required`, code: 'analyses.errors.portalFile' });
      if ((type === 'choice' || type === 'choices') && options.length === 0)
        errors.push({ path: `sections.${s}.questions.${q}.options`, code: 'analyses.errors.noOptions' });
    });
  });
  return errors;
}
