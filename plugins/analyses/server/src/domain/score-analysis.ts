import { shownKeys } from '@ortak/kernel/conditions';
import { isScored, mostPoints, questionsOf, type Band, type FormDefinition, type Question } from './form';
import { evaluateFormula } from './formula/evaluate-formula';
import { namesOf, parseFormula } from './formula/parse-formula';

/** Answers by the key of their question; what has no answer is absent. */
export type Answers = Readonly<Record<string, unknown>>;

/** Percentages from 0 to 100 with two decimals; null for what has nothing to score. */
export interface Scores {
  readonly sections: Readonly<Record<string, number | null>>;
  readonly total: number | null;
}

export interface Scoring {
  readonly scores: Scores;
  readonly band: Band | null;
  /** Points of each question that counts. */
  readonly points: Readonly<Record<string, number>>;
}

const percent = (share: number): number => Math.min(100, Math.max(0, share));
/** Two decimals, half up: 66.665 is 66.67 though no binary number is. */
const rounded = (value: number): number => Math.round((value + Number.EPSILON * value) * 100) / 100;

/** The questions that are shown for these answers. */
export function shownQuestions(form: FormDefinition, answers: Answers): Set<string> {
  return shownKeys(questionsOf(form), (key) => (Object.hasOwn(answers, key) ? answers[key] : undefined));
}

/** Points of an answer, never below zero; no answer is worth nothing. */
export function pointsOf(question: Question, answer: unknown): number {
  if (answer === undefined || answer === null) return 0;
  if (question.type === 'number') return Math.max(0, pointsOfNumber(question, answer));
  const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  const points = question.options.reduce(
    (sum, option) => sum + (chosen.includes(option.key) ? option.points : 0),
    0,
  );
  return Math.max(0, points);
}

function pointsOfNumber({ bands }: Question, answer: unknown): number {
  if (typeof answer !== 'number') return 0;
  const found = bands.find(
    ({ from, to }, index) =>
      answer >= (from ?? -Infinity) &&
      (answer < (to ?? Infinity) || to === null || (index === bands.length - 1 && answer === to)),
  );
  return found?.points ?? 0;
}

/** The weighted mean of what counts, or null when nothing does. */
function weigh(parts: readonly { readonly weight: number; readonly share: number }[]): number | null {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (weight <= 0) return null;
  return parts.reduce((sum, part) => sum + part.weight * part.share, 0) / weight;
}

/** The band of a total; the highest includes its upper end. */
export function bandOf(bands: readonly Band[], total: number | null): Band | null {
  if (total === null) return null;
  return (
    bands.find(({ from, to }) => total >= from && total < to) ??
    bands.find(({ from, to }) => total >= from && total === to) ??
    null
  );
}

/** Numbers without bands: in formulas they are worth what was answered. */
const plainNumbers = (form: FormDefinition, answers: Answers): [string, number][] =>
  questionsOf(form).flatMap(({ key, type, bands }) => {
    const answer = answers[key];
    return type === 'number' && bands.length === 0 && typeof answer === 'number' ? [[key, answer]] : [];
  });

/**
 * Scores answers: the same for a preview, a draft and a result. Only questions that are shown, have points to give and a
 * weight count; one without an answer counts with no points. A section of which nothing counts has no score and does not
 * count in the total. A formula takes the place of a mean; when it has no value (it divides by zero), neither has what it
 * stands for. Every score lies between 0 and 100.
 */
export function scoreAnalysis(form: FormDefinition, answers: Answers): Scoring {
  const shown = shownQuestions(form, answers);
  const points: Record<string, number> = {};
  for (const question of questionsOf(form)) {
    if (shown.has(question.key) && mostPoints(question) > 0)
      points[question.key] = pointsOf(question, answers[question.key]);
  }
  const sections = new Map<string, number | null>();
  const byKey = new Map(form.sections.map((section) => [section.key, section]));

  const numbers = new Map(plainNumbers(form, answers).filter(([key]) => shown.has(key)));

  function valueOf(name: string): number | null {
    if (byKey.has(name)) return scoreOf(name);
    return (Object.hasOwn(points, name) ? points[name] : numbers.get(name)) ?? null;
  }

  function calculate(formula: string): number | null {
    const value = evaluateFormula(parseFormula(formula), valueOf);
    return value === null ? null : percent(value);
  }

  /** Formulas of sections may ask for other sections; loops are refused when a form is saved. */
  function scoreOf(key: string): number | null {
    const known = sections.get(key);
    if (known !== undefined) return known;
    sections.set(key, null);
    const section = byKey.get(key);
    if (section === undefined) return null;
    const counting = section.questions.filter((question) => shown.has(question.key) && isScored(question));
    const mean = weigh(
      counting.map((question) => ({
        weight: question.weight,
        share: percent((100 * (points[question.key] as number)) / mostPoints(question)),
      })),
    );
    const score = section.formula ? calculate(section.formula) : mean;
    sections.set(key, score);
    return score;
  }

  for (const { key } of form.sections) scoreOf(key);
  const total = form.formula
    ? calculate(form.formula)
    : weigh(
        form.sections.flatMap(({ key, weight }) => {
          const share = sections.get(key) ?? null;
          return share === null || weight <= 0 ? [] : [{ weight, share }];
        }),
      );
  const shownTotal = total === null ? null : rounded(percent(total));
  const shownSections = Object.fromEntries(
    form.sections.map(({ key }) => {
      const score = sections.get(key) ?? null;
      return [key, score === null ? null : rounded(score)];
    }),
  );
  return {
    scores: { sections: shownSections, total: shownTotal },
    band: bandOf(form.bands, shownTotal),
    points,
  };
}

/** What the formula of a section, or of the total, depends on. */
export const formulaNames = (formula: string): string[] => namesOf(parseFormula(formula));
