import { ESLint } from 'eslint';
import { resolve } from 'node:path';

/**
 * Lints pieces of text as if they stood in files of the house. Reads `[{file, text}]` as JSON from standard input and
 * answers with the messages of each. Run apart from jest, which cannot load ESLint's configuration.
 */
const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..', '..', '..');
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    // Questions of types need a project; these pieces belong to none.
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
    },
  },
});

let given = '';
for await (const chunk of process.stdin) given += chunk;
const answers = [];
for (const { file, text } of JSON.parse(given)) {
  const [result] = await eslint.lintText(text, { filePath: resolve(root, file) });
  answers.push(result.messages.map(({ ruleId, message }) => ({ ruleId, message })));
}
process.stdout.write(JSON.stringify(answers));
