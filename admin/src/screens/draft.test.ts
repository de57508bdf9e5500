import * as fc from 'fast-check';
import {
  addSection,
  addTab,
  emptyDraft,
  fieldsOf,
  moveTab,
  orderSections,
  placeOf,
  putAt,
  removeTab,
  step,
  takeOff,
  type Draft,
} from './draft';

const at = (tab: string, section: string, index: number) => ({ tab, section, index });
const two = addSection(emptyDraft, 'tab1');
const filled = ['a', 'b', 'c'].reduce<Draft>(
  (draft, key, index) => putAt(draft, key, at('tab1', 'section1', index)),
  two,
);
const fields = (draft: Draft) => draft.tabs.map(({ sections }) => sections.map((section) => section.fields));

describe('C6 C15 designing a screen', () => {
  it('puts fields where they are dropped', () => {
    expect(fields(filled)).toEqual([[['a', 'b', 'c'], []]]);
    expect(fields(putAt(filled, 'a', at('tab1', 'section1', 2)))).toEqual([[['b', 'a', 'c'], []]]);
    expect(fields(putAt(filled, 'c', at('tab1', 'section1', 0)))).toEqual([[['c', 'a', 'b'], []]]);
    expect(fields(putAt(filled, 'b', at('tab1', 'section2', 0)))).toEqual([[['a', 'c'], ['b']]]);
  });

  it('moves them by keyboard, over the edge of a section too', () => {
    expect(fields(step(filled, 'a', 1))).toEqual([[['b', 'a', 'c'], []]]);
    expect(fields(step(filled, 'c', 1))).toEqual([[['a', 'b'], ['c']]]);
    expect(fields(step(step(filled, 'c', 1), 'c', -1))).toEqual([[['a', 'b', 'c'], []]]);
    expect(step(filled, 'a', -1)).toBe(filled);
  });

  it('keeps tabs and sections apart', () => {
    const three = addTab(addTab(filled));
    expect(three.tabs.map(({ key }) => key)).toEqual(['tab1', 'tab2', 'tab3']);
    expect(moveTab(three, 'tab3', -1).tabs.map(({ key }) => key)).toEqual(['tab1', 'tab3', 'tab2']);
    expect(moveTab(three, 'tab3', 1)).toBe(three);
    expect(addTab(removeTab(three, 'tab2')).tabs.map(({ key }) => key)).toEqual(['tab1', 'tab3', 'tab4']);
    expect(fields(orderSections(filled, 'tab1', ['section2', 'section1']))).toEqual([[[], ['a', 'b', 'c']]]);
  });

  it('no field is lost or doubled, whatever is done', () => {
    const place = fc.record({
      tab: fc.constant('tab1'),
      section: fc.constantFrom('section1', 'section2'),
      index: fc.nat(4),
    });
    const key = fc.constantFrom('a', 'b', 'c');
    const deed = fc.oneof(
      fc.tuple(key, place).map(
        ([one, to]) =>
          (draft: Draft) =>
            putAt(draft, one, to),
      ),
      fc.tuple(key, fc.constantFrom(-1, 1)).map(
        ([one, by]) =>
          (draft: Draft) =>
            step(draft, one, by),
      ),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
        const done = deeds.reduce((draft, one) => one(draft), filled);
        expect(fieldsOf(done).sort()).toEqual(['a', 'b', 'c']);
      }),
    );
    expect(placeOf(takeOff(filled, 'b'), 'b')).toBeUndefined();
  });
});
