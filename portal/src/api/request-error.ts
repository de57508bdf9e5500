/** One refused field of a form: `path` is the field's name in the request body. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/**
 * What the server said when it refused. `status` 0 means that the server was not reached at all.
 * `message` is in the reader's language already, except for status 0.
 */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code?: string,
    readonly fields: readonly FieldError[] = [],
    /** Of a sign-in that needs a second step: what proves the first. */
    readonly challenge?: string,
  ) {
    super(message);
    this.name = 'RequestError';
  }
}

interface Envelope {
  readonly error?: {
    readonly message?: string;
    readonly details?: {
      readonly code?: string;
      readonly errors?: readonly FieldError[];
      readonly secondStep?: { readonly challenge: string };
    };
  };
}

/** Reads Strapi's error envelope of a response; a body that is none gives an empty message. */
export const readError = async (response: Response): Promise<RequestError> => {
  const body = (await response.json().catch(() => ({}))) as Envelope;
  const { message = '', details } = body.error ?? {};
  return new RequestError(
    response.status,
    message,
    details?.code,
    details?.errors ?? [],
    details?.secondStep?.challenge,
  );
};

/** The status of any thrown value: 0 for a network failure, 500 for a fault of our own. */
export const statusOf = (error: unknown): number =>
  error instanceof RequestError ? error.status : error instanceof TypeError ? 0 : 500;
