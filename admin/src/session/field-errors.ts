/** Messages by field, nested as the form's values are. */
export interface FieldErrors {
  [field: string]: string | FieldErrors | FieldErrors[];
}

/**
 * The API's list of errors as a tree: `lines.0.unitPrice` becomes `{lines: [{unitPrice: message}]}`.
 * @returns null when there is none, so that a form is not told of an empty one
 */
export const nestErrors = (
  errors: readonly { path: string | readonly string[]; message: string }[],
): FieldErrors | null => {
  if (!errors.length) return null;
  const tree: FieldErrors = {};
  for (const { path, message } of errors) {
    const steps = typeof path === 'string' ? path.split('.') : path;
    let node = tree;
    steps.forEach((step, i) => {
      if (i === steps.length - 1) {
        if (typeof node[step] === 'undefined') node[step] = message;
        return;
      }
      const listFollows = /^\d+$/.test(steps[i + 1] ?? '');
      if (typeof node[step] !== 'object') node[step] = listFollows ? [] : {};
      node = node[step] as FieldErrors;
    });
  }
  return tree;
};
