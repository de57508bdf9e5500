import type { Context } from 'koa';
import type { LabelsData } from '../documents/document-data';

export { addressLines, type Place } from '../documents/address-lines';
export type { AddressLabel, LabelsData } from '../documents/document-data';

/** Answers a request with sheets of address labels as PDF, drawn when the request's transaction is over. */
export function drawLabels(ctx: Context, data: LabelsData): void {
  ctx.state.drawing = data;
  ctx.status = 200;
}
