import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsFolder } from './run-jest.mjs';
import { bold, complain, dim, green, Plain, say } from './say.mjs';

/** The lines of the mission: what Ortak must do, by area. Tests name them in their titles. */
const AREAS = [
  ['S', 'Subscriptions', 9],
  ['C', 'Corporate members', 36],
  ['I', 'Individual members', 20],
  ['X', 'What none of the others has together', 8],
];

const NAMED = /(?<![A-Za-z0-9])([SCIX])(\d{1,2})(?![A-Za-z0-9])/g;

/** Passing tests of the last `npm test` by the lines that their titles name. */
function passingByLine() {
  const found = new Map();
  for (const file of readdirSync(resultsFolder).filter((name) => name.endsWith('.json'))) {
    const { testResults } = JSON.parse(readFileSync(join(resultsFolder, file), 'utf8'));
    for (const test of testResults.flatMap(({ assertionResults }) => assertionResults)) {
      if (test.status !== 'passed') continue;
      for (const [id] of test.fullName.matchAll(NAMED)) {
        if (!found.has(id)) found.set(id, new Set());
        found.get(id).add(`${file.replace('.json', '')}: ${test.fullName}`);
      }
    }
  }
  return found;
}

try {
  if (!existsSync(resultsFolder)) throw new Plain('There are no results yet. Run npm test first.');
  const passing = passingByLine();
  let proven = 0;
  let total = 0;
  for (const [letter, title, count] of AREAS) {
    say(`\n${bold(title)}`);
    for (let number = 1; number <= count; number += 1) {
      const id = `${letter}${number}`;
      const tests = [...(passing.get(id) ?? [])].sort();
      total += 1;
      if (tests.length > 0) proven += 1;
      say(
        `${tests.length > 0 ? green('✓') : dim('·')} ${id.padEnd(4)} ${tests.length > 0 ? `${tests.length} passing` : dim('no passing test')}`,
      );
      for (const test of tests) say(dim(`       ${test}`));
    }
  }
  say(`\n${proven} of ${total} lines have a passing test.`);
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
