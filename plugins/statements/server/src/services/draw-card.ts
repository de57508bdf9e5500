import type { Context } from 'koa';
import type { MemberCardData } from '../documents/document-data';

export type { MemberCardData } from '../documents/document-data';

/** Answers a request with a member card as PDF, drawn when the request's transaction is over. */
export function drawCard(ctx: Context, data: MemberCardData): void {
  ctx.state.drawing = data;
  ctx.status = 200;
}
