import { isDeepStrictEqual } from 'node:util';
import { allows, type Actor } from '@ortak/kernel/access';
import type { Clock } from '@ortak/kernel/calendar';
import type { Dependencies, Write } from '@ortak/plugin-simple-rest/server/domain/resource';
import { checkAnswers } from '../domain/check-answers';
import { questionsOf } from '../domain/form';
import { scoreAnalysis } from '../domain/score-analysis';
import { validUntil } from '../domain/valid-until';
import { findFileMembers, findPersonMembers, findTimeZone } from '../repositories/of-member';
import { findFitting, findForms, findVersions, type FormRow, type VersionRow } from '../repositories/forms';
import { parsed } from './prepare-forms';

interface Asked {
  readonly write: Write;
  readonly form: number;
  readonly member: number;
}

const idOf = (write: Write, name: 'form' | 'member'): number | undefined => {
  const id = name in write.values ? write.values[name] : write.before?.[name];
  return typeof id === 'number' ? id : undefined;
};

/** What was submitted is read only: the same values may come back, others are refused. */
function refuseFrozen(write: Write): void {
  const { values, before, errors } = write;
  for (const name of ['answers', 'formVersion', 'member', 'form', 'person'] as const) {
    if (!(name in values)) continue;
    if (!isDeepStrictEqual(parsed(values[name]) ?? null, before?.[name] ?? null))
      errors.push({ path: name, code: 'analyses.errors.frozen', status: 422 });
    delete values[name];
  }
}

function prepareReview(write: Write, actor: Actor, now: string): void {
  const { values, before, errors } = write;
  refuseFrozen(write);
  if (values.status === undefined || values.status === before?.status) {
    delete values.status;
    delete values.reviewNote;
    return;
  }
  const decided = values.status === 'approved' || values.status === 'rejected';
  if (!decided || before?.status !== 'submitted' || before.needsReview !== true)
    errors.push({
      path: 'status',
      code: 'wrongState',
      params: { state: String(before?.status) },
      status: 422,
    });
  else if (
    actor.kind === 'portal' ||
    (actor.kind === 'staff' && !allows(actor.rights, 'analyses', 'approve'))
  )
    errors.push({ path: 'status', code: 'analyses.errors.mayNotReview', status: 422 });
  else if (
    values.status === 'rejected' &&
    !(typeof values.reviewNote === 'string' && values.reviewNote.trim() !== '')
  )
    errors.push({ path: 'reviewNote', code: 'required' });
  else Object.assign(values, { reviewer: actor.kind === 'staff' ? actor.user : null, reviewedAt: now });
}

/** Whether this form may be answered by this caller for this member, now. */
function refuseStart(
  { write, form, member }: Asked,
  row: FormRow,
  actor: Actor,
  fits: (form: number, member: number) => boolean,
): void {
  const { errors } = write;
  if (row.status !== 'published')
    errors.push({ path: 'form', code: 'analyses.errors.notPublished', status: 422 });
  else if (actor.kind === 'staff' && row.audience?.staff === false)
    errors.push({ path: 'form', code: 'analyses.errors.notForStaff', status: 422 });
  else if (actor.kind !== 'system' && !fits(form, member))
    errors.push({ path: 'member', code: 'analyses.errors.otherCategory', status: 422 });
}

/** The version that is answered: the published one, or for a draft the one that it was begun with. */
function chooseVersion({ write }: Asked, row: FormRow): number | undefined {
  const { values, before, errors } = write;
  const begun = before?.formVersion as number | undefined;
  const given = (values.formVersion as number | null | undefined) ?? begun ?? row.publishedVersion;
  if (typeof given !== 'number') return undefined;
  if (given !== begun && given !== row.publishedVersion) {
    const current = row.publishedVersion;
    errors.push({
      path: 'formVersion',
      code: 'analyses.errors.staleForm',
      params: { version: given, current },
      status: 409,
    });
    return undefined;
  }
  values.formVersion = given;
  return given;
}

interface Moment {
  readonly now: Date;
  readonly zone: string;
  readonly actor: Actor;
}

function scoreWrite({ write }: Asked, row: FormRow, version: VersionRow, { now, zone, actor }: Moment): void {
  const { values, before, errors } = write;
  const status = values.status ?? before?.status ?? 'draft';
  if (status !== 'draft' && status !== 'submitted')
    errors.push({
      path: 'status',
      code: 'wrongState',
      params: { state: String(before?.status ?? 'draft') },
      status: 422,
    });
  const submits = status === 'submitted';
  const given = 'answers' in values ? parsed(values.answers) : before?.answers;
  const { answers, errors: found } = checkAnswers(version.definition, given ?? {}, submits);
  errors.push(...found);
  if (found.length > 0) return;
  const { scores, band } = scoreAnalysis(version.definition, answers);
  Object.assign(values, { answers, scores, band, status });
  if (before === undefined) values.source = actor.kind === 'portal' ? 'portal' : 'staff';
  if (actor.kind === 'staff') values.answeredBy = actor.user;
  if (!submits) return;
  values.submittedAt = now.toISOString();
  values.validUntil = validUntil(now, version.months, zone);
  const source = values.source ?? before?.source;
  values.needsReview = row.review && source === 'portal';
}

/** Answers that are files: documents of the same member. */
async function checkFiles(
  { sql }: Dependencies,
  asked: readonly (Asked & { version: VersionRow })[],
): Promise<void> {
  const files = asked.flatMap(({ write, member, version }) => {
    const answers = write.values.answers;
    if (typeof answers !== 'object' || answers === null) return [];
    return questionsOf(version.definition).flatMap(({ key, type }) => {
      const document = (answers as Record<string, unknown>)[key];
      return type === 'file' && typeof document === 'number' ? [{ write, member, key, document }] : [];
    });
  });
  const members = await findFileMembers(
    sql,
    files.map(({ document }) => document),
  );
  for (const { write, member, key, document } of files) {
    if (members.get(document) !== member)
      write.errors.push({ path: `answers.${key}`, code: 'notReferenced' });
  }
}

/** Who answered for the member is one of its people. */
async function checkPeople({ sql }: Dependencies, asked: readonly Asked[]): Promise<void> {
  const people = asked.flatMap(({ write, member }) => {
    const { person } = write.values;
    return typeof person === 'number' ? [{ write, member, person }] : [];
  });
  const members = await findPersonMembers(
    sql,
    people.map(({ person }) => person),
  );
  for (const { write, member, person } of people) {
    const found = members.get(person);
    if (found !== undefined && found !== member) write.errors.push({ path: 'person', code: 'otherMember' });
  }
}

/**
 * Rules of analyses before they are stored. Answers are checked against the version of their form and scored, on every
 * save; what is submitted is complete, and read only from then on. A handful of statements, whatever the number of writes.
 */
export async function prepareAnalyses(
  dependencies: Dependencies,
  writes: readonly Write[],
  clock: Clock,
): Promise<void> {
  const { sql, actor } = dependencies;
  const now = clock.now();
  const asked: Asked[] = [];
  for (const write of writes) {
    const { values, before, errors } = write;
    if (before !== undefined && before.status !== 'draft') {
      prepareReview(write, actor, now.toISOString());
      continue;
    }
    delete values.reviewNote;
    for (const name of ['member', 'form'] as const) {
      if (before !== undefined && name in values && values[name] !== before[name])
        errors.push({ path: name, code: 'readOnly' });
    }
    const [form, member] = [idOf(write, 'form'), idOf(write, 'member')];
    if (form !== undefined && member !== undefined) asked.push({ write, form, member });
  }
  if (asked.length === 0) return;
  const forms = await findForms(sql, [...new Set(asked.map(({ form }) => form))], actor.kind === 'portal');
  const fresh = asked.filter(({ write }) => write.before === undefined);
  const fits = await findFitting(sql, fresh);
  const chosen = asked.flatMap((one) => {
    const row = forms.get(one.form);
    // A form that the caller may not see is told with the other relations.
    if (row === undefined) return [];
    if (one.write.before === undefined) refuseStart(one, row, actor, fits);
    const version = chooseVersion(one, row);
    return version === undefined ? [] : [{ ...one, row, number: version }];
  });
  const find = await findVersions(
    sql,
    chosen.map(({ form, number }) => ({ form, version: number })),
  );
  const zone = await findTimeZone(sql);
  const scored = chosen.flatMap((one) => {
    const version = find({ form: one.form, version: one.number });
    if (version === undefined) return [];
    scoreWrite(one, one.row, version, { now, zone, actor });
    return [{ ...one, version }];
  });
  await checkFiles(dependencies, scored);
  await checkPeople(dependencies, asked);
}
