import { contrast, createLook, invoiceState, meaningOf, STATUS_MEANINGS, type Meaning } from './index';

const accents = [undefined, '#ffe14d', '#101010', '#e11d48', '#eeeeee', 'rebeccapurple'];

describe.each(['light', 'dark'] as const)('the %s look', (mode) => {
  it('reads at 4.5 : 1 or better for text on every ground', () => {
    const { palette } = createLook(mode);
    for (const ground of [palette.background, palette.surface, palette.raised, palette.sunken])
      for (const text of [palette.text, palette.textSecondary, palette.textDimmed])
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it('gives each meaning a readable chip and button', () => {
    for (const tone of Object.values(createLook(mode).palette.meanings)) {
      expect(contrast(tone.text, tone.soft)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(tone.onSolid, tone.solid)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('C3 gives each colour that people choose a readable chip, on every ground', () => {
    const look = createLook(mode);
    for (const tone of Object.values(look.labels)) {
      expect(contrast(tone.text, tone.soft)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(tone.onSolid, tone.solid)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(tone.solid, look.palette.surface)).toBeGreaterThanOrEqual(3);
    }
    expect(new Set(Object.values(look.labels).map(({ solid }) => solid)).size).toBe(10);
  });

  it.each(accents)('keeps links and buttons readable with the accent %s', (accent) => {
    const look = createLook(mode, accent);
    for (const ground of [look.palette.surface, look.palette.background, look.accent.soft])
      expect(contrast(look.accent.text, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(look.accent.onSolid, look.accent.solid)).toBeGreaterThanOrEqual(4.5);
  });
});

it('knows what a state means, and takes an unknown one as neutral', () => {
  expect(meaningOf('subscription', 'active')).toBe<Meaning>('good');
  expect(meaningOf('invoice', 'something')).toBe<Meaning>('neutral');
  expect(Object.keys(STATUS_MEANINGS.subscription)).toEqual([
    'draft',
    'trial',
    'active',
    'paused',
    'cancelled',
    'ended',
  ]);
});

it('reads an invoice as paid, open or overdue from its open amount and due date', () => {
  const invoice = { status: 'posted', kind: 'invoice', open: 100, dueDate: '2026-10-31' };
  expect(invoiceState(invoice, '2026-10-31')).toBe('open');
  expect(invoiceState(invoice, '2026-11-01')).toBe('overdue');
  expect(invoiceState({ ...invoice, open: 0 }, '2026-11-01')).toBe('paid');
  expect(invoiceState({ ...invoice, kind: 'credit-note' }, '2026-11-01')).toBe('credited');
  expect(invoiceState({ ...invoice, status: 'void' }, '2026-11-01')).toBe('void');
});
