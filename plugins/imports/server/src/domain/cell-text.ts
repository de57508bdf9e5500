/**
 * A spreadsheet's cell as text, as it would stand in a csv: numbers as plain decimals, days as `YYYY-MM-DD`, moments in
 * ISO 8601. Numbers keep 15 significant digits: what stands behind them is noise of the spreadsheet's binary numbers.
 */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return numberText(cell);
  if (typeof cell === 'boolean') return String(cell);
  if (cell instanceof Date) {
    const text = cell.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
  }
  return String(cell).trim();
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [mantissa, exponent] = value.toExponential(14).split('e') as [string, string];
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/g, '');
  const point = 1 + Number(exponent);
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const fraction = padded.slice(at).replace(/0+$/, '');
  const text = padded.slice(0, at) + (fraction === '' ? '' : `.${fraction}`);
  return negative && text !== '0' ? `-${text}` : text;
}
