import type { Stored } from '../data/records';

/** A message of the outbox. */
export interface Mail extends Stored {
  recipient: string;
  subject: string;
  state: string;
  text?: string | null;
  html?: string | null;
  error?: string | null;
  member?: number | null;
  attempts?: number;
  deliveredAt?: string | null;
}
