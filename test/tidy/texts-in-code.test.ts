import ts from 'typescript';
import { expectNone, files, isTest, textOf } from './house';

/** Attributes and properties whose value people read. */
const SPOKEN = new Set([
  'label',
  'title',
  'placeholder',
  'alt',
  'helperText',
  'emptyText',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
]);

/** What is the same in every language, with why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  IBAN: 'the name of a standard',
  BIC: 'the name of a standard',
  PDF: 'the name of a format',
  Word: 'the name of a product',
  Excel: 'the name of a product',
  Ortak: 'our own name',
  mm: 'the sign of a unit',
};

/** Letters are words; a key of a text, a code or a sign is none. */
const isSpeech = (text: string): boolean =>
  /\p{L}{2,}/u.test(text) && !/^[a-z][\w-]*(\.[\w-]+)*\.[\w-]*$/i.test(text) && !(text.trim() in EXCEPTIONS);

/** `placeholder="00000"` or `label="name"` of a field says no sentence: keys and names of fields are looked up. */
const isKey = (text: string): boolean => /^[a-z][A-Za-z0-9-]*$/.test(text);

function scan(text: string, file = 'code.tsx'): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const note = (node: ts.Node, text: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${line + 1}: ${text.trim().slice(0, 80)}`);
  };
  const literals = (node: ts.Node, accept: (text: string) => boolean): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      if (accept(node.text)) note(node, node.text);
    } else if (ts.isTemplateExpression(node)) {
      for (const text of [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)])
        if (accept(text)) note(node, text);
    } else if (ts.isConditionalExpression(node)) {
      literals(node.whenTrue, accept);
      literals(node.whenFalse, accept);
    } else if (ts.isBinaryExpression(node) && isJoin(node.operatorToken.kind)) {
      literals(node.left, accept);
      literals(node.right, accept);
    } else if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node)) {
      if (node.expression) literals(node.expression, accept);
    }
  };
  const said = (text: string) => isSpeech(text) && !isKey(text);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isSpeech(node.text)) note(node, node.text);
    // `{'…'}` between tags is text too; `{t('…')}` is a call, and stays out.
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) literals(node, isSpeech);
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer)
      literals(node.initializer, said);
    if (ts.isPropertyAssignment(node) && SPOKEN.has(node.name.getText().replaceAll(/['"]/g, '')))
      literals(node.initializer, said);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isJoin = (kind: ts.SyntaxKind): boolean =>
  [ts.SyntaxKind.PlusToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(kind) ||
  kind === ts.SyntaxKind.AmpersandAmpersandToken;

/** Files of nothing but texts: what react-admin itself says, in Turkish. */
const TEXT_FILES = new Set(['admin/src/i18n/ra-turkish.ts']);

const screens = files.filter(
  (file) => /^(admin|portal)\/src\/.*\.tsx?$/.test(file) && !isTest(file) && !TEXT_FILES.has(file),
);

test('C16 X5 no text for people stands in the code of console and portal', () => {
  expect(screens.length).toBeGreaterThan(300);
  expectNone(
    screens.flatMap((file) => scan(textOf(file), file)),
    'Write it under kernel/src/i18n/locales in every language and name its key.',
  );
});

test('the scan finds what it is for', () => {
  const found = (code: string): boolean => {
    return scan(`export const x = ${code};`).length > 0;
  };
  expect(found('<p>Merhaba dünya</p>')).toBe(true);
  expect(found('<p>{"Save"}</p>')).toBe(true);
  expect(found('<p>{done ? "Saved" : t("a.b")}</p>')).toBe(true);
  expect(found('<input placeholder="Bir ad yazın" />')).toBe(true);
  expect(found('<button aria-label={`Remove ${name}`} />')).toBe(true);
  expect(found('({ title: "New record" })')).toBe(true);
  expect(found('<p>{t("portal.signIn.title")} · {count}</p>')).toBe(false);
  expect(found('<TextInput source="name" label="members.form.name" />')).toBe(false);
});
