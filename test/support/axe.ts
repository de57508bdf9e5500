import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

interface Axe {
  run(root: Document, options: object): Promise<Found>;
}

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at the levels A and AA; `best-practice` is more than the standard asks. */
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds wrong on the page as it stands, one line for each element.
 * @param without rules that are left out, for reasons that the caller tells
 */
export async function violations(page: Page, without: readonly string[] = []): Promise<string[]> {
  await page.evaluate(source);
  const { violations: found } = await page.evaluate(
    ({ tags, off }) =>
      (window as unknown as { axe: Axe }).axe.run(document, {
        runOnly: tags,
        rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
      }),
    { tags: standard, off: without },
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
