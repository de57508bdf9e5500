import { nestErrors } from './field-errors';

it('puts each message of the API where the form has its field', () => {
  expect(
    nestErrors([
      { path: 'name', message: 'needed' },
      { path: 'lines.1.unitPrice', message: 'no decimal' },
      { path: ['portal', 'scope'], message: 'unknown' },
    ]),
  ).toEqual({
    name: 'needed',
    lines: [undefined, { unitPrice: 'no decimal' }],
    portal: { scope: 'unknown' },
  });
});

it('keeps the first of two messages about one field, and says when there is none', () => {
  const twice = [
    { path: 'name', message: 'first' },
    { path: 'name', message: 'second' },
  ];
  expect(nestErrors(twice)).toEqual({ name: 'first' });
  expect(nestErrors([])).toBeNull();
});

it('survives an error about a list and about one of its entries', () => {
  const both = [
    { path: 'lines', message: 'too many' },
    { path: 'lines.0.quantity', message: 'negative' },
  ];
  expect(nestErrors(both)).toEqual({ lines: [{ quantity: 'negative' }] });
});
