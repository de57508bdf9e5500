import { planHandOver, type Place } from './plan-hand-over';

const [leaver, taker] = [1, 2];
let id = 0;
const place = (more: Partial<Place> = {}): Place => ({
  id: (id += 1),
  user: leaver,
  member: 10,
  company: null,
  unit: null,
  role: 5,
  start: '2025-01-01',
  end: null,
  primary: true,
  note: null,
  ...more,
});
const day = '2026-03-10';

describe('C18 a hand-over', () => {
  test('ends what runs the day before and begins it for the other, with its end, company, unit and primary', () => {
    const one = place({ company: 3, end: '2026-12-31', note: 'VIP' });
    const { id: _id, ...rest } = one;
    expect(planHandOver([one], [], taker, day)).toEqual({
      remove: [],
      ends: [{ id: one.id, end: '2026-03-09' }],
      add: [{ ...rest, user: taker, start: day }],
    });
  });

  test('passes on what begins later as it is', () => {
    const planned = place({ start: '2026-06-01' });
    const plan = planHandOver([planned], [], taker, day);
    expect(plan).toMatchObject({
      remove: [planned.id],
      ends: [],
      add: [{ user: taker, start: '2026-06-01' }],
    });
  });

  test('of a place without a first day begins on the day', () => {
    expect(planHandOver([place({ start: null })], [], taker, day).add).toMatchObject([{ start: day }]);
  });

  test('makes primary who was in the role already, for that time only', () => {
    const one = place({ end: '2026-06-30' });
    const own = place({ user: taker, primary: false, start: '2025-05-01' });
    expect(planHandOver([one], [own], taker, day)).toMatchObject({
      remove: [],
      ends: [
        { id: one.id, end: '2026-03-09' },
        { id: own.id, end: '2026-03-09' },
      ],
      add: [
        { user: taker, primary: true, start: day, end: '2026-06-30' },
        { user: taker, primary: false, start: '2026-07-01', end: null },
      ],
    });
  });

  test('leaves the other’s own place when that is primary, and makes it longer when neither is', () => {
    const helper = place({ primary: false });
    const own = place({ user: taker, end: '2026-04-30' });
    expect(planHandOver([helper], [own], taker, day)).toEqual({
      remove: [],
      ends: [{ id: helper.id, end: '2026-03-09' }],
      add: [],
    });
    const also = place({ user: taker, primary: false, end: '2026-04-30' });
    expect(planHandOver([helper], [also], taker, day)).toMatchObject({
      ends: [
        { id: helper.id, end: '2026-03-09' },
        { id: also.id, end: null },
      ],
      add: [],
    });
  });

  test('does not look at other roles, companies, units and members', () => {
    const one = place();
    for (const other of [{ role: 6 }, { company: 3 }, { unit: 4 }, { member: 11 }]) {
      const own = place({ user: taker, primary: false, ...other });
      expect(planHandOver([one], [own], taker, day).add).toHaveLength(1);
      expect(planHandOver([one], [own], taker, day).ends).toHaveLength(1);
    }
  });
});
