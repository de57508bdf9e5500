import { settingNames } from '@ortak/config';
import { expectNone, files, linesWith, textOf } from './house';

const example = textOf('.env.example');
const inExample = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name as string);
const documents = files
  .filter((file) => file === 'README.md' || (file.startsWith('docs/') && file.endsWith('.md')))
  .map(textOf)
  .join('\n');

describe('settings', () => {
  test('every setting stands in .env.example, and nothing else', () => {
    expectNone(
      settingNames.filter((name) => !inExample.includes(name)),
      'Add these settings to .env.example, each with a line that says what it does.',
    );
    expectNone(
      inExample.filter((name) => !settingNames.includes(name)),
      'These are in .env.example, but config/src/environment.ts does not know them.',
    );
  });

  test('every setting is explained in README or docs', () => {
    expectNone(
      settingNames.filter((name) => !documents.includes(name)),
      'Explain these settings in the table of README.md.',
    );
    const named = new Set(
      [...documents.matchAll(/\b(ORTAK_[A-Z_]+[A-Z])\b/g)].map(([, name]) => name as string),
    );
    expectNone(
      [...named].filter((name) => !settingNames.includes(name)),
      'README or docs speak of settings that do not exist.',
    );
  });

  test('the environment is read in config alone', () => {
    const server = files.filter(
      (file) => /^(database|plugins|cms|kernel)\/.*\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
    );
    expectNone(
      linesWith(server, /process\.env\.(?!TZ\b|LANG\b|LC_ALL\b|STRAPI_TELEMETRY_DISABLED\b)[A-Z_]+\b(?! = )/),
      'Declare the setting in config/src/environment.ts and take it from readSettings().',
    );
  });
});
