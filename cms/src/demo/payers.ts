import type { DayNumber } from '@ortak/kernel/calendar';
import type { Dice } from './dice';

export interface PostedInvoice {
  readonly id: number;
  readonly account: number;
  /** Of the member. */
  readonly kind: string;
  readonly total: number;
  readonly issue: DayNumber;
  readonly due: DayNumber;
  readonly number: string;
}

export interface DuePayment {
  readonly invoice: number;
  readonly account: number;
  readonly date: DayNumber;
  /** Minor units. */
  readonly amount: number;
  readonly method: string;
  readonly reference: string;
}

/** How an account pays: in time, late, in parts, or lately not at all. */
type Habit = 'prompt' | 'slow' | 'parts' | 'stopped';

/** Since when those who have stopped do not pay. */
const STOPPED = 75;

/** Decides who pays what when: most in time, some late, some in parts, a few no more. */
export class Payers {
  private readonly habits = new Map<number, Habit>();
  private coming: DuePayment[] = [];

  constructor(
    private readonly dice: Dice,
    private readonly today: DayNumber,
    private readonly reliable: ReadonlySet<number>,
  ) {}

  /** Takes up invoices that were posted. */
  expect(invoices: readonly PostedInvoice[]): void {
    for (const invoice of invoices) this.coming.push(...this.paymentsFor(invoice));
  }

  /** Payments up to a day, oldest first. Each is given once. */
  dueBy(day: DayNumber): DuePayment[] {
    const due = this.coming
      .filter(({ date }) => date <= day)
      .sort((a, b) => a.date - b.date || a.invoice - b.invoice);
    this.coming = this.coming.filter(({ date }) => date > day);
    return due;
  }

  private habitOf(account: number): Habit {
    let habit = this.habits.get(account);
    if (!habit) {
      const thrown = this.dice.between(1, 100);
      habit =
        this.reliable.has(account) || thrown <= 60
          ? 'prompt'
          : thrown <= 82
            ? 'slow'
            : thrown <= 92
              ? 'parts'
              : 'stopped';
      this.habits.set(account, habit);
    }
    return habit;
  }

  private paymentsFor(invoice: PostedInvoice): DuePayment[] {
    const { dice } = this;
    const method = this.methodOf(invoice);
    const pay = (date: DayNumber, amount: number): DuePayment => ({
      invoice: invoice.id,
      account: invoice.account,
      date: Math.max(date, invoice.issue),
      amount,
      method,
      reference: referenceOf(method, invoice.number, dice),
    });
    const { total, due } = invoice;
    switch (this.habitOf(invoice.account)) {
      case 'prompt':
        return [pay(due - (this.reliable.has(invoice.account) ? 0 : dice.between(0, 6)), total)];
      case 'slow':
        return [pay(due + dice.between(4, 28), total)];
      case 'parts': {
        const first = Math.round((total * dice.between(4, 7)) / 10);
        return [pay(due + dice.between(0, 5), first), pay(due + dice.between(25, 45), total - first)];
      }
      case 'stopped':
        return invoice.issue > this.today - STOPPED ? [] : [pay(due + dice.between(0, 12), total)];
    }
  }

  private methodOf({ kind }: PostedInvoice): string {
    return kind === 'individual'
      ? this.dice.pick(['card', 'card', 'card', 'direct-debit', 'transfer'])
      : this.dice.pick(['transfer', 'transfer', 'transfer', 'transfer', 'card', 'cheque']);
  }
}

/** What stands on the slip. */
function referenceOf(method: string, number: string, dice: Dice): string {
  const slip = String(dice.between(100_000, 999_999));
  if (method === 'card') return `POS ${slip}`;
  if (method === 'direct-debit') return `Otomatik ödeme ${number}`;
  if (method === 'cheque') return `Çek ${slip}`;
  return `EFT ${slip} · ${number}`;
}
