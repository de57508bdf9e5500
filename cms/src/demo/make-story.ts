import { toDate } from '@ortak/kernel/calendar';
import { individualsOf, liveCorporate, type Colleague, type Dossier } from './dossier';
import type { MadeMember } from './make-members';
import type { Body } from './store';
import { calls, corporateNotes, corporateTalks, individualNotes, individualTalks } from './talk';

/** When something was written: so many days ago, in office hours. */
interface Moment {
  readonly daysAgo: number;
  readonly author: Colleague;
}

const hours = (dice: Dossier['dice']): string =>
  `${String(dice.between(6, 14)).padStart(2, '0')}:${String(dice.between(0, 11) * 5).padStart(2, '0')}`;

/** Records are dated and signed as if they had been written all year: the rules let nobody do that, so it is done after them. */
async function backdate(
  { sql, today, dice }: Dossier,
  table: 'notes' | 'interactions' | 'documents',
  ids: readonly number[],
  moments: readonly Moment[],
): Promise<void> {
  await sql.run(
    `update ${table} t set author_id = m.author, created_at = m.at, updated_at = m.at
       from jsonb_to_recordset($1::jsonb) as m(id int, author int, at timestamp) where t.id = m.id`,
    [
      JSON.stringify(
        ids.map((id, index) => {
          const { daysAgo, author } = moments[index] as Moment;
          return { id, author: author.id, at: `${toDate(today - daysAgo)}T${hours(dice)}:00` };
        }),
      ),
    ],
  );
}

const mention = ({ id, name }: Colleague): string =>
  `<span data-type="mention" data-id="${id}" data-label="${name}">@${name}</span>`;

/** Who writes: the seller mostly, the clerk about money. */
const writer = ({ dice, staff }: Dossier): Colleague => (dice.chance(65) ? staff.seller : staff.clerk);

/** Notes on members, units and people. Some are pinned, some call a colleague, some come back. */
export async function makeNotes(dossier: Dossier): Promise<void> {
  const { store, dice, today, staff, units, people } = dossier;
  const notes: { body: Body; moment: Moment }[] = [];
  const write = (resource: string, record: number, body: string, more: Body = {}): void => {
    const moment = { daysAgo: dice.between(2, 320), author: writer(dossier) };
    notes.push({ body: { resource, record, body, pinned: false, ...more }, moment });
  };
  for (const member of liveCorporate(dossier))
    for (const text of dice.some(corporateNotes, member.size))
      write('members', member.id, text, { pinned: dice.chance(15) });
  for (const member of individualsOf(dossier).filter(() => dice.chance(35)))
    write('members', member.id, dice.pick(individualNotes));
  for (const { id } of units.filter(({ head }) => !head).filter(() => dice.chance(25)))
    write('units', id, '<p>Otopark girişi arka caddeden; ziyaretçi kartı danışmadan alınıyor.</p>');
  for (const { id } of people.filter(({ leads }) => leads).filter(() => dice.chance(25)))
    write('people', id, '<p>Toplantıları sabah 10’dan önce almıyor.</p>');
  // What waits for somebody today: each of our staff finds something under the bell.
  const { administrator, clerk, seller } = staff;
  [administrator, clerk, seller].forEach((colleague, index) => {
    const member = liveCorporate(dossier)[index * 2] as MadeMember;
    const text = (calls[index] as string).replace('{name}', mention(colleague));
    const author = colleague === seller ? clerk : seller;
    notes.push({
      body: { resource: 'members', record: member.id, body: text, pinned: false },
      moment: { daysAgo: index + 1, author },
    });
    notes.push({
      body: {
        resource: 'members',
        record: member.id,
        body: '<p>Yıl sonu görüşmesi için gün istemek gerekiyor.</p>',
        pinned: false,
        remindAt: `${toDate(today - 1)}T07:00:00.000Z`,
        remind: colleague.id,
      },
      moment: { daysAgo: 20 + index, author: colleague },
    });
  });
  const ids = await store.add(
    'notes',
    notes.map(({ body }) => body),
  );
  await backdate(
    dossier,
    'notes',
    ids,
    notes.map(({ moment }) => moment),
  );
}

/** Calls, mails, visits and meetings, with next steps that are over, due and still to come. */
export async function makeInteractions(dossier: Dossier): Promise<void> {
  const { store, dice, today, people } = dossier;
  const talks: { body: Body; moment: Moment }[] = [];
  const members = [
    ...liveCorporate(dossier).flatMap((member) => Array.from({ length: member.size + 1 }, () => member)),
    ...individualsOf(dossier).filter(() => dice.chance(45)),
  ];
  for (const member of members) {
    const corporate = member.kind === 'corporate';
    const { kind, direction, subject, result, next, minutes } = dice.pick(
      corporate ? corporateTalks : individualTalks,
    );
    const daysAgo = dice.chance(30) ? dice.between(1, 12) : dice.between(13, 330);
    const author = writer(dossier);
    const there = people.filter((person) => person.member === member);
    // The next step of what is long over has been done; of the last days it is due or to come.
    const step = daysAgo <= 12 ? today + dice.between(-2, 9) : today - daysAgo + dice.between(3, 9);
    talks.push({
      body: {
        resource: 'members',
        record: member.id,
        kind,
        direction: direction ?? null,
        subject,
        result,
        minutes,
        at: `${toDate(today - daysAgo)}T${hours(dice)}:00.000Z`,
        user: author.id,
        people: there.length > 0 ? [dice.pick(there).id] : [],
        ...(next === undefined
          ? {}
          : { nextStep: next, nextStepDate: toDate(step), nextStepUser: author.id }),
      },
      moment: { daysAgo, author },
    });
  }
  const ids = await store.add(
    'interactions',
    talks.map(({ body }) => body),
  );
  await backdate(
    dossier,
    'interactions',
    ids,
    talks.map(({ moment }) => moment),
  );
  await dossier.sql.run(`update reminders set done = true where kind = 'next-step' and at < $1::date - 3`, [
    toDate(today),
  ]);
}

export { backdate, writer };
