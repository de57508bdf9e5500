import { createLook } from '@ortak/kernel/look';
import { Html } from './escape-html';

/**
 * The style of the documents on screen and on paper: the same design as the PDF. Colours come from the look in the
 * company's colour, which is checked there, so nothing of a record gets into the style sheet.
 */
export function sheetStyle(colour: string | null): Html {
  const { palette, accent, fonts } = createLook('light', colour);
  return new Html(`
@page { size: A4; margin: 16mm 15mm 18mm; }
* { box-sizing: border-box; }
body { margin: 0; background: ${palette.background}; color: ${palette.text}; font: 13px/1.45 ${fonts.sans}; font-feature-settings: ${fonts.tabular}; }
.sheet { max-width: 860px; margin: 24px auto; padding: 40px 48px 32px; background: ${palette.surface}; border-top: 6px solid ${accent.solid}; box-shadow: 0 1px 3px ${palette.lineStrong}; }
.head, .letter { display: flex; justify-content: space-between; gap: 32px; }
.head h2 { margin: 0; font-size: 20px; font-weight: 600; }
.brand { display: flex; gap: 14px; align-items: center; }
.mark { width: 46px; height: 46px; flex: none; border-radius: 10px; background: ${accent.solid}; color: ${accent.onSolid}; font-weight: 600; font-size: 17px; display: flex; align-items: center; justify-content: center; }
.small { font-size: 11px; color: ${palette.textDimmed}; }
.contact { text-align: right; white-space: pre-line; }
.letter { margin: 44px 0 32px; }
.window { max-width: 46%; font-style: normal; }
.sender { font-size: 9.5px; color: ${palette.textDimmed}; border-bottom: 1px solid ${palette.line}; padding-bottom: 3px; margin-bottom: 12px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.window strong { font-size: 15px; display: block; }
.facts { width: 44%; }
.facts h1 { margin: 0 0 10px; font-size: 27px; font-weight: 600; letter-spacing: -0.01em; }
.facts dl { margin: 0; display: grid; grid-template-columns: auto 1fr; }
.facts dt, .facts dd { padding: 4px 0; border-bottom: 1px solid ${palette.line}; }
.facts dt { color: ${palette.textSecondary}; }
.facts dd { margin: 0; text-align: right; font-weight: 600; }
.figures { display: flex; gap: 10px; margin-bottom: 24px; }
.figures div { flex: 1; padding: 12px 14px; background: ${palette.background}; border-radius: 8px; }
.figures .main { flex: 1.5; background: ${accent.soft}; color: ${accent.text}; }
.figures span { display: block; font-size: 11px; color: ${palette.textDimmed}; }
.figures .main span { color: inherit; }
.figures b { font-size: 16px; font-weight: 600; }
.figures .main b { font-size: 22px; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { background: ${accent.solid}; color: ${accent.onSolid}; font-size: 11px; font-weight: 600; text-align: left; padding: 7px 8px; }
th:first-child { border-radius: 5px 0 0 5px; }
th:last-child { border-radius: 0 5px 5px 0; }
td { padding: 5px 8px; vertical-align: top; border-bottom: 1px solid ${palette.line}; overflow-wrap: anywhere; }
.date { white-space: nowrap; overflow-wrap: normal; }
td .document { display: none; }
.number { white-space: nowrap; overflow-wrap: normal; }
td.due { color: ${palette.textSecondary}; }
.amount { text-align: right; white-space: nowrap; overflow-wrap: normal; }
.carried td, tfoot td { font-weight: 600; }
tfoot { display: table-row-group; }
tfoot td { border-top: 2px solid ${accent.solid}; padding: 9px 8px; }
.empty td { text-align: center; color: ${palette.textSecondary}; padding: 28px; }
.bad { color: ${palette.meanings.bad.text}; }
.zero { color: ${palette.textDimmed}; }
.ageing { margin-top: 28px; break-inside: avoid; }
.ageing h3 { margin: 0 0 8px; font-size: 14px; font-weight: 600; }
.ageing h3 span { font-weight: 400; }
.ageing dl { margin: 0; display: flex; gap: 8px; }
.ageing dl div { flex: 1; padding: 9px 12px; background: ${palette.background}; border-radius: 8px; }
.ageing dt { font-size: 11px; color: ${palette.textDimmed}; }
.ageing dd { margin: 2px 0 0; font-weight: 600; }
.totals { margin: 18px 0 0 auto; width: 46%; break-inside: avoid; }
.totals td { border: 0; padding: 4px 10px; }
.totals .sum td { font-size: 15px; font-weight: 600; border-top: 1px solid ${palette.lineStrong}; padding-top: 9px; }
.payable { margin: 10px 0 0 auto; width: 46%; padding: 12px 14px; display: flex; justify-content: space-between; align-items: baseline; border-radius: 8px; background: ${accent.soft}; color: ${accent.text}; font-weight: 600; }
.payable b { font-size: 20px; }
.payable.void { background: ${palette.meanings.bad.soft}; color: ${palette.meanings.bad.text}; }
.words { margin: 20px 0 0; white-space: pre-line; }
.note { margin: 28px 0 0; padding-top: 12px; border-top: 1px solid ${palette.line}; }
@media print {
  body { background: none; font-size: 8.5pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .sheet { margin: 0; padding: 0; max-width: none; box-shadow: none; border-top: 0; }
}
@media (max-width: 640px) {
  .sheet { margin: 0; padding: 24px 16px; }
  .head, .letter, .figures, .ageing dl { flex-direction: column; }
  .window, .facts, .totals, .payable { width: 100%; max-width: none; }
  .contact { text-align: left; }
  .due, .number { display: none; }
  td .document { display: block; }
  th, td { padding-left: 3px; padding-right: 3px; }
  body { font-size: 11.5px; }
}`);
}
