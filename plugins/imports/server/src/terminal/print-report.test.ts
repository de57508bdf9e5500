import type { Report } from '../repositories/jobs';
import { reportText } from './print-report';
import { readArguments, readLanguage } from './read-arguments';

const report: Report = {
  status: 'failed',
  done: 1999,
  total: 7043,
  created: 0,
  updated: 0,
  unchanged: 0,
  failed: 8,
  steps: [],
  warnings: [],
  errors: [
    ...Array.from({ length: 7 }, (_, index) => ({
      row: index + 2,
      column: 'start',
      message: 'Bad.',
      code: 'x',
      resource: null,
      path: null,
    })),
    { row: 1500, column: null, message: 'Worse.', code: 'y', resource: null, path: null },
    { row: null, column: null, message: 'Stopped.', code: 'z', resource: null, path: null },
  ],
};

test('the command tells errors that read the same once, with their first rows', () => {
  expect(reportText(report, false, 'en')).toBe(
    [
      '  row 2; 3; 4; 5; 6 … (7), start: Bad.',
      '  row 1,500: Worse.',
      '  Stopped.',
      'Not imported: 8 rows have errors. Nothing was saved.\n',
    ].join('\n'),
  );
});

test('the arguments of the command', () => {
  expect(readArguments(['a.csv', '--mapping', 'm.json', '--dry-run'])).toEqual({
    file: 'a.csv',
    mapping: 'm.json',
    dryRun: true,
    partial: false,
  });
  for (const wrong of [
    [],
    ['a.csv'],
    ['--mapping', 'm.json'],
    ['a', 'b', '--mapping', 'm'],
    ['a', '--mapping', 'm', '--force'],
    ['a', '--mapping', 'm', '--language', 'xx'],
  ])
    expect(readArguments(wrong)).toBeUndefined();
  expect(readLanguage(['--language', 'tr'], 'en_US.UTF-8')).toBe('tr');
  expect(readLanguage([], 'tr_TR.UTF-8')).toBe('tr');
  expect(readLanguage([], 'C')).toBe('en');
});

test('the command tells rows that resemble a member before its figures', () => {
  const warning = {
    row: 3,
    column: 'Ad',
    message: 'Resembles “Işık A.Ş.” (M-1).',
    code: 'imports.warnings.likeRecord',
    resource: 'members',
    path: 'name',
    member: 1,
  };
  const text = reportText({ ...report, errors: [], warnings: [warning] }, true, 'en');
  expect(text.split('\n').slice(0, 2)).toEqual([
    'One row resembles a member that is there already:',
    '  row 3: Resembles “Işık A.Ş.” (M-1).',
  ]);
});
