import type { PortalField, PortalForm } from '@ortak/kernel/extra';
import { changesOf, shownBlocks } from './extra-blocks';

const field = (key: string, more: Partial<PortalField> = {}): PortalField => ({
  key,
  type: 'text',
  label: key,
  help: '',
  options: [],
  currency: null,
  required: false,
  default: null,
  shownIf: null,
  writable: true,
  ...more,
});
const form: PortalForm = {
  reviewed: false,
  blocks: [{ key: 'a', title: '', columns: 2, fields: [field('size'), field('grade', { writable: false })] }],
  panes: [
    {
      key: 'p',
      title: 'More',
      blocks: [
        {
          key: 'b',
          title: '',
          columns: 1,
          fields: [field('why', { shownIf: { field: 'size', in: ['high'] } })],
        },
      ],
    },
  ],
};

describe('C6 extra fields in the portal', () => {
  it('a form sends what was changed and may be, an emptied field as nothing', () => {
    expect(changesOf(form, { size: 'low', why: 'x' }, { size: 'low', grade: 5, why: '' })).toEqual({
      why: null,
    });
    expect(changesOf(form, {}, { size: '' })).toEqual({});
    expect(changesOf(undefined, {}, { size: 'x' })).toEqual({});
  });

  it('shows what has its condition, and no empty block', () => {
    const keys = (values: Record<string, unknown>) =>
      shownBlocks(
        form.panes.flatMap((pane) => pane.blocks),
        values,
      ).flatMap((block) => block.fields.map(({ key }) => key));
    expect(keys({})).toEqual([]);
    expect(keys({ size: 'high' })).toEqual(['why']);
  });
});
