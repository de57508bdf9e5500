import type { Mapping, Step } from './import-api';

/** Whether a value of a mapping reads this column of the file. */
const reads = (value: unknown, column: string): boolean =>
  value === `$${column}` ||
  (typeof value === 'object' &&
    value !== null &&
    'column' in value &&
    (value as { column: unknown }).column === column);

/** The lines of a step, when it makes any: `lines.unitPrice` stands in the first of them. */
const linesOf = (step: Step): Record<string, unknown>[] =>
  Array.isArray(step.set.lines) ? (step.set.lines as Record<string, unknown>[]) : [];

/** Where a mapping takes a column: `members.code`, `subscriptions.lines.unitPrice`, or null when nowhere. */
export const targetOf = (mapping: Mapping, column: string): string | null => {
  for (const step of mapping.steps) {
    const own = Object.entries(step.set).find(([, value]) => reads(value, column));
    if (own) return `${step.resource}.${own[0]}`;
    for (const line of linesOf(step)) {
      const inLine = Object.entries(line).find(([, value]) => reads(value, column));
      if (inLine) return `${step.resource}.lines.${inLine[0]}`;
    }
  }
  return null;
};

const splitTarget = (target: string): [resource: string, field: string] => {
  const at = target.indexOf('.');
  return [target.slice(0, at), target.slice(at + 1)];
};

const drop = (mapping: Mapping, target: string): void => {
  const [resource, field] = splitTarget(target);
  const step = mapping.steps.find((one) => one.resource === resource);
  if (!step) return;
  if (field.startsWith('lines.')) delete linesOf(step)[0]?.[field.slice('lines.'.length)];
  else {
    delete step.set[field];
    step.match = step.match.filter((one) => one !== field);
  }
};

const put = (mapping: Mapping, target: string, column: string): void => {
  const [resource, field] = splitTarget(target);
  let step = mapping.steps.find((one) => one.resource === resource);
  if (!step) {
    step = { resource, match: [], set: {} };
    mapping.steps.push(step);
  }
  if (field.startsWith('lines.')) {
    if (!linesOf(step).length) step.set.lines = [{}];
    const [line] = linesOf(step);
    if (line) line[field.slice('lines.'.length)] = `$${column}`;
    return;
  }
  step.set[field] = `$${column}`;
  if (!step.match.length) step.match = [field];
};

/**
 * The mapping with a column taken elsewhere; the one given stays as it is. A step that nothing fills any more goes.
 * @param to `members.code` …, or null to leave the column out
 */
export const retarget = (mapping: Mapping, column: string, to: string | null): Mapping => {
  const next = structuredClone(mapping);
  const from = targetOf(next, column);
  if (from === to) return next;
  if (from) drop(next, from);
  if (to) put(next, to, column);
  next.steps = next.steps.filter(({ set }) => Object.keys(set).length > 0);
  return next;
};

/**
 * A mapping typed as JSON.
 * @returns null when it is no JSON or has no steps
 */
export const parseMapping = (text: string): Mapping | null => {
  try {
    const mapping = JSON.parse(text) as Mapping | null;
    return Array.isArray(mapping?.steps) ? mapping : null;
  } catch {
    return null;
  }
};
