import { roundHalfAway, splitByWeight, type Minor } from '@ortak/kernel/money';

/** A line of a posted invoice and what of it has been credited so far. */
export interface CreditableLine {
  readonly id: number;
  readonly net: Minor;
  readonly tax: Minor;
  readonly creditedNet: Minor;
  readonly creditedTax: Minor;
}

/** A line of a credit note, in the invoice's own sign. */
export interface CreditLine {
  readonly id: number;
  readonly net: Minor;
  readonly tax: Minor;
}

const gross = (line: { readonly net: Minor; readonly tax: Minor }): Minor => line.net + line.tax;
const left = (line: CreditableLine): Minor => line.net + line.tax - line.creditedNet - line.creditedTax;

/** Everything that has not been credited yet. Lines of which nothing is left are not in it. */
export function creditRest(lines: readonly CreditableLine[]): CreditLine[] {
  return lines
    .map(({ id, net, tax, creditedNet, creditedTax }) => ({
      id,
      net: net - creditedNet,
      tax: tax - creditedTax,
    }))
    .filter(({ net, tax }) => net !== 0n || tax !== 0n);
}

/**
 * Credits a gross amount of an invoice: it is spread over the lines in proportion to what is left of each, and each
 * line's part is divided into net and tax so that the parts of all its credits sum to the line exactly.
 * @returns undefined when the amount is not positive, exceeds what is left, or the invoice has negative lines
 */
export function creditPart(lines: readonly CreditableLine[], amount: Minor): CreditLine[] | undefined {
  const rest = lines.map(left);
  const whole = rest.reduce((sum, part) => sum + part, 0n);
  if (amount <= 0n || amount > whole || rest.some((part) => part < 0n)) return undefined;
  const parts = splitByWeight(amount, rest);
  return lines
    .map((line, index) => {
      const part = parts[index] ?? 0n;
      // Net of everything credited so far, this part included, less what was credited before.
      const until = line.creditedNet + line.creditedTax + part;
      const net = part === 0n ? 0n : roundHalfAway(line.net * until, gross(line)) - line.creditedNet;
      return { id: line.id, net, tax: part - net };
    })
    .filter(({ net, tax }) => net !== 0n || tax !== 0n);
}
