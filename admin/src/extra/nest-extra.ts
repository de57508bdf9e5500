type Values = Readonly<Record<string, unknown>>;

/** Filter values as a form holds them: `{'extra.risk': 'a'}` becomes `{extra: {risk: 'a'}}`. */
export const nestExtra = (values: Values): Record<string, unknown> => {
  const nested: Record<string, unknown> = {};
  const extra: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values))
    if (key.startsWith('extra.')) extra[key.slice('extra.'.length)] = value;
    else nested[key] = value;
  return Object.keys(extra).length ? { ...nested, extra } : nested;
};

/** Filter values as the API takes them. */
export const flattenExtra = (values: Values): Record<string, unknown> => {
  const { extra, ...rest } = values;
  if (typeof extra !== 'object' || extra === null) return rest;
  const flat = Object.entries(extra).filter(
    ([, value]) => value !== '' && value !== null && value !== undefined,
  );
  return {
    ...rest,
    ...Object.fromEntries(
      flat
        .filter(([, value]) => !Array.isArray(value) || value.length > 0)
        .map(([key, value]) => [`extra.${key}`, value as unknown]),
    ),
  };
};
