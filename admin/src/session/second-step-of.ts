import type { AskedStep } from '../security/two-step-api';

/** The second step that an answer to a right password asks for; undefined for any other failure. */
export const secondStepOf = (error: unknown): AskedStep | undefined =>
  (error as { body?: { error?: { details?: { secondStep?: AskedStep } } } } | null)?.body?.error?.details
    ?.secondStep;
