import { fitsPaper, labelSheets } from './index';

test('every sheet that is sold fits the paper, and its labels stand in the middle of it', () => {
  for (const [name, sheet] of Object.entries(labelSheets)) {
    expect([name, fitsPaper(sheet)]).toEqual([name, true]);
    const { columns, width, gapX, left, rows, height, gapY, top } = sheet;
    expect(columns * width + (columns - 1) * gapX + 2 * left).toBeCloseTo(210, 0);
    expect(rows * height + (rows - 1) * gapY + 2 * top).toBeCloseTo(297, 0);
  }
});

test('a label over the edge does not fit', () => {
  expect(fitsPaper({ ...labelSheets['70x37'], columns: 4 })).toBe(false);
  expect(fitsPaper({ ...labelSheets['70x37'], top: 2 })).toBe(false);
  expect(fitsPaper({ ...labelSheets['99x38'], gapX: 8 })).toBe(false);
});
