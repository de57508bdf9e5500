import { isDeepStrictEqual } from 'node:util';
import type { Dependencies, Write, Written } from '@ortak/plugin-simple-rest/server/domain/resource';
import type { Clock } from '@ortak/kernel/calendar';
import { everyStaff, readAudience, type Audience } from '../domain/audience';
import { checkPublishable } from '../domain/check-references';
import { limits, type FormDefinition } from '../domain/form';
import { codeFromName, codePattern, freeCode } from '../domain/form-code';
import { readForm } from '../domain/read-form';
import { readLabels } from '../domain/read-labels';
import { withoutPoints } from '../domain/without-points';
import { findCodes, insertVersions } from '../repositories/forms';

/** JSON of a request comes as text; what stood there before is parsed. */
export const parsed = (value: unknown): unknown =>
  typeof value === 'string' ? (JSON.parse(value) as unknown) : value;

const content = ['sections', 'bands', 'formula'] as const;
const after = (write: Write, name: string): unknown =>
  name in write.values ? parsedField(write, name) : write.before?.[name];

const parsedField = ({ values }: Write, name: string): unknown =>
  name === 'formula' ? values[name] : parsed(values[name]);

/** Whether this write makes a version: the form becomes published, or a published one is asked to take its changes over. */
export const publishes = (write: Write): boolean =>
  write.values.publish === true ||
  (write.values.status === 'published' && write.before?.status !== 'published');

function prepareStatus(write: Write): void {
  const { values, before, errors } = write;
  if (values.publish === true) values.status = 'published';
  if (values.status === 'draft' && before !== undefined && before.status !== 'draft')
    errors.push({
      path: 'status',
      code: 'wrongState',
      params: { state: String(before.status) },
      status: 422,
    });
  if (values.status === 'retired' && (before === undefined || before.status === 'draft'))
    errors.push({ path: 'status', code: 'analyses.errors.neverPublished', status: 422 });
}

const audienceAfter = (write: Write): Partial<Audience> | null =>
  (after(write, 'audience') ?? null) as Partial<Audience> | null;

function prepareContent(write: Write): void {
  const { values, before, errors } = write;
  const touched = content.some((name) => name in values);
  if (!touched && !publishes(write)) return;
  const { form, errors: found } = readForm({
    sections: after(write, 'sections'),
    bands: after(write, 'bands'),
    formula: after(write, 'formula'),
  });
  errors.push(...found);
  if (publishes(write) && found.length === 0)
    errors.push(...checkPublishable(form, audienceAfter(write)?.portal === true));
  if (found.length > 0) return;
  Object.assign(values, { sections: form.sections, bands: form.bands, formula: form.formula });
  const months = 'validForMonths' in values && values.validForMonths !== before?.validForMonths;
  const differs = content.some((name) => !isDeepStrictEqual(form[name] ?? null, before?.[name] ?? null));
  if (before?.status === 'published' && (differs || months)) values.changed = true;
  // The version under which the record will stand is the version of the form.
  if (publishes(write))
    Object.assign(values, {
      changed: false,
      publishedVersion: before === undefined ? 1 : Number(before.version ?? 1) + 1,
    });
}

function prepareAudience(write: Write): void {
  const { values, before, errors } = write;
  const stood = (before?.audience ?? null) as Partial<Audience> | null;
  const known: Audience = { ...everyStaff, ...stood };
  const given = 'audience' in values ? parsed(values.audience) : {};
  const { audience, errors: found } = readAudience(given ?? {}, known);
  errors.push(...found);
  if (found.length > 0) {
    delete values.audience;
    return;
  }
  // The links lead, and the audience tells them.
  const listed = 'audience' in values || before === undefined ? audience.categories : undefined;
  const categories = (values.categories as number[] | undefined) ?? listed ?? known.categories;
  if ('audience' in values || 'categories' in values || before === undefined) {
    const sorted = [...categories].sort((a, b) => a - b);
    Object.assign(values, { audience: { ...audience, categories: sorted }, categories: sorted });
  }
}

async function prepareCodes({ sql }: Dependencies, writes: readonly Write[]): Promise<void> {
  const nameless = writes.filter(
    ({ values, before }) => before === undefined && (values.code === undefined || values.code === null),
  );
  for (const { values, errors } of writes) {
    if (typeof values.code === 'string' && !codePattern.test(values.code))
      errors.push({ path: 'code', code: 'analyses.errors.notCode' });
  }
  const made = nameless.map(({ values }) => codeFromName(String(values.name ?? '')));
  const taken = await findCodes(sql, made);
  nameless.forEach((write, index) => {
    const code = freeCode(made[index] as string, taken);
    taken.add(code);
    write.values.code = code;
    const place = write.errors.findIndex(({ path, code: error }) => path === 'code' && error === 'required');
    if (place >= 0) write.errors.splice(place, 1);
  });
}

/** Rules of forms before they are stored: their content is read, and read again whole when one is published. */
export async function prepareForms(dependencies: Dependencies, writes: readonly Write[]): Promise<void> {
  for (const write of writes) {
    const { values, errors } = write;
    if ('labels' in values && values.labels !== null)
      values.labels = readLabels(
        parsed(values.labels),
        'labels',
        { errors },
        { required: false, longest: limits.label },
      );
    prepareStatus(write);
    prepareContent(write);
    prepareAudience(write);
  }
  await prepareCodes(dependencies, writes);
}

/** A form that is published is frozen as a version of its own. */
export async function settleForms(
  { sql, actor }: Dependencies,
  written: readonly Written[],
  clock: Clock,
): Promise<void> {
  const made = written.filter(({ write }) => publishes(write));
  if (made.length === 0) return;
  await insertVersions(
    sql,
    made.map(({ id, write }) => {
      const { values } = write;
      const definition = {
        sections: values.sections,
        bands: values.bands,
        formula: values.formula,
      } as FormDefinition;
      return { form: id, definition, questions: withoutPoints(definition) };
    }),
    clock.now().toISOString(),
    actor.kind === 'system' ? null : actor.user,
  );
}
