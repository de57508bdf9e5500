/** What the API answers when it does not do what it was asked. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429;

export type RefusalParams = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** One bad field. `path` as in a body: `subscription.lines.0.unitPrice`; `code` is a message key. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly params?: RefusalParams;
  /** What the answer is when nothing else is wrong: a conflict with another record or a broken rule. Otherwise 400. */
  readonly status?: 409 | 422;
}

/**
 * A refusal: not a fault of ours, and told to the caller in their language.
 * 400 bad input, 401 not signed in, 403 not allowed, 404 does not exist (or may not be seen), 409 conflict, 422 broken rule.
 * `code` is a key below `errors` of the messages, or a whole key such as `billing.errors.invoicePosted`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: RefusalStatus,
    readonly code: string,
    readonly params: RefusalParams = {},
    readonly errors: readonly FieldError[] = [],
    /** What else a caller needs to go on: stands beside the errors, as it is. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

/**
 * Whether an error is a refusal. By name, because two copies of this module may live in one process
 * (a test's source and the compiled program).
 */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal' && 'status' in error && 'code' in error;
}
