import { objection } from './rooms.mjs';

/** ESLint rule: imports go one way. What the ways are stands in rooms.mjs. */
export const importDirection = {
  meta: { type: 'problem', schema: [], docs: { description: 'imports go one way' } },
  create(context) {
    const check = (node, source, typeOnly) => {
      if (typeof source?.value !== 'string') return;
      const message = objection(context.filename, source.value, context.cwd, typeOnly);
      if (message !== undefined) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal, true),
    };
  },
};
