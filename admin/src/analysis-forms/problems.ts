/** Messages of the server by their place: `sections.0.questions.1.labels`. */
export type Problems = Readonly<Record<string, string>>;

/** Nested messages as react-admin has them, by their paths. */
export const flatten = (errors: unknown, path = ''): Record<string, string> => {
  if (typeof errors === 'string') return { [path]: errors };
  if (typeof errors !== 'object' || errors === null) return {};
  return Object.entries(errors).reduce<Record<string, string>>(
    (all, [key, value]) =>
      key === 'root' ? all : { ...all, ...flatten(value, path === '' ? key : `${path}.${key}`) },
    {},
  );
};

/** The message at a place or below it. */
export const problemAt = (problems: Problems, path: string): string | undefined =>
  problems[path] ?? Object.entries(problems).find(([key]) => key.startsWith(`${path}.`))?.[1];
