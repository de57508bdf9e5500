import type { Context } from 'koa';
import { isRefusal, type Refusal, type RefusalParams } from '@ortak/kernel/api';
import type { SignedIn } from '@ortak/kernel/access';
import { chooseLanguage, isLanguage, translateError, type Language } from '@ortak/kernel/i18n';
import { isDatabaseGone, readDatabaseError } from '../domain/read-database-error';

const names: Readonly<Record<number, string>> = {
  400: 'ValidationError',
  401: 'UnauthorizedError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  405: 'MethodNotAllowedError',
  409: 'ConflictError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
  422: 'UnprocessableEntityError',
  429: 'RateLimitError',
  500: 'InternalServerError',
  503: 'ServiceUnavailableError',
};

const codes: Readonly<Record<number, string>> = {
  400: 'badRequest',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'notFound',
  405: 'methodNotAllowed',
  409: 'conflict',
  413: 'payloadTooLarge',
  415: 'badRequest',
  422: 'unprocessable',
  429: 'tooManyRequests',
  503: 'unavailable',
};

/** The language to answer in: the one that was asked for, otherwise the one of who is signed in. */
export function languageOf(ctx: Context): Language {
  const actor = ctx.state.actor as SignedIn | undefined;
  const asked = ctx.get('Accept-Language').slice(0, 200);
  const spoken = asked.split(',').some((part) => isLanguage(part.trim().slice(0, 2).toLowerCase()));
  return spoken ? chooseLanguage(asked) : chooseLanguage(actor?.language);
}

function write(
  ctx: Context,
  status: number,
  code: string,
  params?: RefusalParams,
  errors: Refusal['errors'] = [],
  more: Refusal['details'] = {},
): void {
  const language = languageOf(ctx);
  ctx.status = status;
  ctx.type = 'json';
  ctx.set('Content-Language', language);
  ctx.vary('Accept-Language');
  ctx.body = {
    data: null,
    error: {
      status,
      name: names[status] ?? 'ApplicationError',
      message: translateError(language, code, params),
      details: {
        ...more,
        code,
        ...(params && Object.keys(params).length > 0 ? { params } : {}),
        errors: errors.map((error) => ({
          path: error.path,
          code: error.code,
          message: translateError(language, error.code, error.params),
          ...(error.params && Object.keys(error.params).length > 0 ? { params: error.params } : {}),
        })),
      },
    },
  };
}

/** Answers with a refusal, in the caller's language. */
export function answerRefusal(ctx: Context, refusal: Refusal): void {
  if (refusal.status === 429) ctx.set('Retry-After', String(refusal.params.seconds ?? 5));
  write(ctx, refusal.status, refusal.code, refusal.params, refusal.errors, refusal.details);
}

/** What the messages of bare statuses mention; not part of the answer itself. */
const bareParams: Readonly<Record<number, RefusalParams>> = { 413: { limit: '12 MB' }, 429: { seconds: 5 } };

/** Answers with a bare status that something set without saying anything. */
export function answerStatus(ctx: Context, status: number): void {
  write(ctx, status, codes[status] ?? 'unexpected', bareParams[status]);
}

interface Exposed {
  readonly status?: number;
  readonly details?: unknown;
}

/** What Strapi's own errors (by name) mean as a status; they carry none themselves. */
const strapiStatus: Readonly<Record<string, number>> = {
  ApplicationError: 400,
  ValidationError: 400,
  YupValidationError: 400,
  PaginationError: 400,
  UnauthorizedError: 401,
  ForbiddenError: 403,
  PolicyError: 403,
  NotFoundError: 404,
  PayloadTooLargeError: 413,
  RateLimitError: 429,
};

/**
 * Answers with an error of any kind: a refusal as it is, the database's in words of ours, Strapi's by its status, and
 * anything else as a fault of ours that says nothing about itself.
 * @param log is told what is our fault
 */
export function answerError(ctx: Context, error: unknown, log: (error: unknown) => void): void {
  if (isRefusal(error)) return answerRefusal(ctx, error);
  const refused = readDatabaseError(error);
  if (refused) return answerRefusal(ctx, refused);
  if (isDatabaseGone(error)) {
    log(error);
    ctx.set('Retry-After', '5');
    return answerStatus(ctx, 503);
  }
  const exposed = error as Exposed & Partial<Error>;
  const status = strapiStatus[exposed?.name ?? ''] ?? exposed?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) return answerStatus(ctx, status);
  log(error);
  return answerStatus(ctx, 500);
}
