import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Snippet {
  readonly file: string;
  readonly text: string;
}

/** [what it shows, where it would stand, what is written there, the words of the objection] */
type Case = readonly [what: string, file: string, text: string, objection: RegExp];

const billing = 'plugins/billing/server/src';

const forbidden: readonly Case[] = [
  ['kernel uses a workspace', 'kernel/src/money/x.ts', `import '@ortak/config';`, /imports nothing of ours/],
  [
    'domain uses a repository',
    `${billing}/domain/x.ts`,
    `import '../repositories/y';`,
    /domain\/ cannot use repositories/,
  ],
  [
    'a repository uses a service',
    `${billing}/repositories/x.ts`,
    `import '../services/y';`,
    /repositories\/ cannot use services/,
  ],
  [
    'a service uses a controller',
    `${billing}/services/x.ts`,
    `import '../controllers/y';`,
    /services\/ cannot use controllers/,
  ],
  [
    'a controller uses routes',
    `${billing}/controllers/x.ts`,
    `import '../routes';`,
    /controllers\/ cannot use routes/,
  ],
  [
    'domain of the CMS uses its service',
    'cms/src/api/member/domain/x.ts',
    `import '../services/y';`,
    /domain\/ cannot use services/,
  ],
  [
    "a plugin uses another plugin's table",
    'plugins/statements/server/src/services/x.ts',
    `import '@ortak/plugin-billing/server/repositories/invoices';`,
    /through each other's services/,
  ],
  [
    "a plugin uses another plugin's decision",
    'plugins/statements/server/src/services/x.ts',
    `import '@ortak/plugin-billing/server/domain/plan';`,
    /through each other's services/,
  ],
  [
    'a path leads into another workspace',
    `${billing}/services/x.ts`,
    `import '../../../../../kernel/src/money/index';`,
    /import it by its name/,
  ],
  [
    'the console uses the database',
    'admin/src/x.ts',
    `import '@ortak/database';`,
    /console speaks to the server over HTTP/,
  ],
  [
    'the portal uses a plugin',
    'portal/src/x.ts',
    `import '@ortak/plugin-billing/server/services/x';`,
    /portal speaks to the server over HTTP/,
  ],
  [
    'a feature uses another feature',
    'portal/src/features/invoices/x.ts',
    `import '../payments/y';`,
    /do not know each other/,
  ],
  [
    'domain opens the database',
    `${billing}/domain/x.ts`,
    `import { Sql } from '@ortak/database'; export const x = Sql;`,
    /values only/,
  ],
  ['domain uses files', `${billing}/domain/x.ts`, `import 'node:fs';`, /hand in what was read/],
  [
    'domain looks at the clock',
    `${billing}/domain/x.ts`,
    `export const x = new Date();`,
    /moment as an argument/,
  ],
  [
    'kernel looks at the clock',
    'kernel/src/money/x.ts',
    `export const x = Date.now();`,
    /moment as an argument/,
  ],
  [
    'domain throws dice',
    `${billing}/domain/x.ts`,
    `export const x = Math.random();`,
    /random value as an argument/,
  ],
  [
    'domain reads the environment',
    `${billing}/domain/x.ts`,
    `export const x = process.env.PORT;`,
    /read in config/,
  ],
  [
    'a request takes its own connection',
    `${billing}/repositories/x.ts`,
    `export const x = (strapi: { db: { connection(t: string): void } }) => strapi.db.connection('members');`,
    /no actor is set/,
  ],
  [
    'a query builder',
    `${billing}/repositories/x.ts`,
    `export const x = (db: { queryBuilder(u: string): void }) => db.queryBuilder('x');`,
    /no actor is set/,
  ],
  [
    'the document service',
    `${billing}/services/x.ts`,
    `export const x = (strapi: { documents(u: string): void }) => strapi.documents('x');`,
    /document service/,
  ],
  ['a printed line', `${billing}/services/x.ts`, `console.log('x');`, /console/],
  ['any', `${billing}/services/x.ts`, `export const x = (y: any) => y;`, /any/],
  ['an ignored error', `${billing}/services/x.ts`, `// @ts-ignore\nexport const x = 1;`, /ts-ignore/],
  ['a focused test', 'test/api/x.test.ts', `test${'.'}only('x', () => {});`, /focused or skipped/],
];

const allowed: readonly Snippet[] = [
  {
    file: `${billing}/services/x.ts`,
    text: `import '../domain/y';\nimport '../repositories/z';\nimport '@ortak/plugin-access/server/services/clock';`,
  },
  {
    file: `${billing}/domain/x.ts`,
    text: `import '@ortak/kernel/money';\nimport type { Sql } from '@ortak/database';\nexport type Y = Sql;`,
  },
  {
    file: 'cms/src/api/member/resource.ts',
    text: `import type { ResourceDeclaration } from '@ortak/plugin-simple-rest/server/domain/resource';\nexport type Y = ResourceDeclaration;`,
  },
  {
    file: 'portal/src/features/invoices/x.ts',
    text: `import '../../components/ui/Panel';\nimport '@ortak/kernel/money';`,
  },
];

function lint(snippets: readonly Snippet[]): string[] {
  const answer = execFileSync(process.execPath, [join(__dirname, 'rules', 'lint-snippets.mjs')], {
    input: JSON.stringify(snippets),
    encoding: 'utf8',
  });
  return (JSON.parse(answer) as { message: string }[][]).map((messages) =>
    messages.map(({ message }) => message).join('\n'),
  );
}

const answers = lint([...forbidden.map(([, file, text]) => ({ file, text })), ...allowed]);

describe('lint keeps the house', () => {
  test.each(forbidden.map((entry, index) => [entry[0], index] as const))('%s: reported', (_what, index) => {
    expect(answers[index]).toMatch((forbidden[index] as Case)[3]);
  });

  test('imports along the way are accepted', () => {
    expect(answers.slice(forbidden.length)).toEqual(allowed.map(() => ''));
  });
});
