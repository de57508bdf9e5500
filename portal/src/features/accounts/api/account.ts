/** The commercial relation of the member with one group company. Amounts are minor units. */
export interface Account {
  readonly id: number;
  /** Positive: the member owes; negative: in the member's favour. */
  readonly balance: number;
  /** What is past its due date. */
  readonly overdue: number;
  readonly currency: string;
  readonly company: { readonly id: number; readonly name: string };
  readonly member: { readonly id: number; readonly name: string } | number;
}
