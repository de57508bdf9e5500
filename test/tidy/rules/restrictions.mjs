/** What may not be written where, with the reason and the way out: lists for ESLint's own rules. */

const CLOCK =
  'Take the moment as an argument (a Clock, or a plain date): the same rule must hold in a test of any day.';

/** domain/ and kernel/: values in, values out. */
export const pure = {
  globals: [
    { name: 'process', message: 'Settings are read in config and handed in as arguments.' },
    { name: 'fetch', message: 'A decision asks nobody: hand in what is known.' },
    { name: 'performance', message: CLOCK },
    { name: 'setTimeout', message: CLOCK },
    { name: 'setInterval', message: CLOCK },
  ],
  properties: [
    { object: 'Date', property: 'now', message: CLOCK },
    {
      object: 'Math',
      property: 'random',
      message: 'Take the random value as an argument: a decision can be repeated.',
    },
  ],
  syntax: [
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
    { selector: "CallExpression[callee.name='Date']", message: CLOCK },
    { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: CLOCK },
    {
      selector: "MemberExpression[object.name='strapi']",
      message: 'domain/ does not know Strapi: services hand it values.',
    },
  ],
  imports: {
    patterns: [
      {
        group: [
          'fs',
          'fs/*',
          'node:fs',
          'node:fs/*',
          'child_process',
          'node:child_process',
          'net',
          'node:net',
          'http',
          'node:http',
          'https',
          'node:https',
        ],
        message: 'Files and networks belong to repositories/ and services/: hand in what was read.',
      },
      {
        group: ['pg', 'pg-*', '@strapi/*', 'koa', 'knex'],
        message: 'Decisions hold without a database and a server: hand in values.',
      },
    ],
  },
};

const BYPASS =
  'This runs on a connection of its own, where no actor is set and row-level security finds nothing: take the `Sql` of the request (ctx.state.sql) or of system.transaction().';

/** All code of the server. */
export const server = {
  syntax: [
    { selector: "MemberExpression[property.name='connection'][object.property.name='db']", message: BYPASS },
    { selector: "CallExpression[callee.property.name='queryBuilder']", message: BYPASS },
    {
      selector: "CallExpression[callee.property.name='query'][callee.object.property.name='db']",
      message: BYPASS,
    },
    { selector: "MemberExpression[property.name='entityService']", message: BYPASS },
    {
      selector: "CallExpression[callee.object.name='strapi'][callee.property.name='documents']",
      message:
        'The document service reads every record again after its write: write sets of rows with the `Sql` of the transaction (docs/decisions/0002-own-sql.md).',
    },
  ],
};

// `onLinux ? test : test.skip` is decided by the machine and stays.
const FOCUS = 'A focused or skipped test hides the others: remove it before you commit.';

/** Tests. */
export const tests = {
  syntax: [
    {
      selector:
        ':not(ConditionalExpression) > MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo)$/]',
      message: FOCUS,
    },
    { selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]', message: FOCUS },
  ],
};
