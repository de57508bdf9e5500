import type { Dependencies, OwnColumn, OwnColumns } from '@ortak/plugin-simple-rest/server/domain/resource';
import { keyPattern, type FormDefinition, type Labels, type Question } from '../domain/form';
import { findAskedForms, type AskedForm } from '../repositories/forms';

/** Beyond so many questions a file has no columns that anybody could read; the answers stay as they are stored. */
const mostColumns = 1_000;

const typeOf: Readonly<Record<Question['type'], string>> = {
  choice: 'choice',
  choices: 'choices',
  number: 'decimal',
  text: 'text',
  date: 'date',
  file: 'text',
};

const words = (labels: Labels): Record<string, string> =>
  Object.fromEntries(Object.entries(labels).filter(([, text]) => text !== ''));

/** A heading behind the name of its form, where there are several. */
const behind = (form: AskedForm | null, labels: Labels): Record<string, string> =>
  form === null
    ? words(labels)
    : Object.fromEntries(
        Object.entries(words(labels)).map(([language, text]) => [language, `${form.name} · ${text}`]),
      );

/** The questions and sections of all versions of a form, each as the latest version says it. */
function contentOf(versions: readonly FormDefinition[]): {
  readonly questions: readonly Question[];
  readonly sections: readonly { readonly key: string; readonly labels: Labels }[];
} {
  const questions = new Map<string, Question>();
  const sections = new Map<string, { key: string; labels: Labels }>();
  for (const { sections: own } of versions)
    for (const { key, labels, questions: asked } of own) {
      if (!sections.has(key)) sections.set(key, { key, labels });
      for (const question of asked) if (!questions.has(question.key)) questions.set(question.key, question);
    }
  return { questions: [...questions.values()], sections: [...sections.values()] };
}

function columnsOf(form: AskedForm, several: boolean): OwnColumn[] {
  const { questions, sections } = contentOf(form.versions);
  const prefix = several ? `${form.code}.` : '';
  const of = (value: string): string =>
    several ? `case when t.form_id = ${form.id} then ${value} end` : value;
  const named = several ? form : null;
  return [
    ...questions
      // Only such keys ever stand in SQL text.
      .filter(({ key }) => keyPattern.test(key))
      .map(({ key, type, labels, options }): OwnColumn => {
        const answer = `t."answers" ->> '${key}'`;
        const file = `(select d.title from documents d where d.id::text = ${answer})`;
        return {
          name: `answers.${prefix}${key}`,
          facts: {
            key,
            type: typeOf[type],
            labels: behind(named, labels),
            options: options.map((option) => ({ value: option.key, labels: words(option.labels) })),
            portal: 'hidden',
          },
          sql: of(type === 'choices' ? `t."answers" -> '${key}'` : type === 'file' ? file : answer),
        };
      }),
    ...sections
      .filter(({ key }) => keyPattern.test(key))
      .map(({ key, labels }): OwnColumn => ({
        name: `scores.${prefix}${key}`,
        facts: {
          key,
          type: 'decimal',
          labels: Object.fromEntries(
            Object.entries(behind(named, labels)).map(([language, text]) => [language, `${text} (%)`]),
          ),
          portal: 'hidden',
        },
        sql: of(`t."scores" -> 'sections' ->> '${key}'`),
      })),
  ];
}

/**
 * The answers of an export as columns: one for each question, in words, and one for the score of each section. With more than one
 * form among the rows each heading begins with its form.
 */
export async function answerColumns(
  { sql }: Dependencies,
  filter: Readonly<Record<string, unknown>>,
): Promise<OwnColumns> {
  const asked = Array.isArray(filter.form) ? filter.form : filter.form === undefined ? null : [filter.form];
  const ids = asked?.map(Number).filter((id) => Number.isInteger(id) && id > 0 && id < 2 ** 31) ?? null;
  const forms = await findAskedForms(sql, ids);
  const columns = forms.flatMap((form) => columnsOf(form, forms.length > 1));
  if (columns.length === 0 || columns.length > mostColumns) return { instead: [], columns: [] };
  return { instead: ['answers', 'scores', 'band'], columns };
}
