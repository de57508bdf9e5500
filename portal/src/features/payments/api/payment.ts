/** Money received from the member. `amount` is in minor units. */
export interface Payment {
  readonly id: number;
  readonly account: number;
  readonly company: number;
  readonly member: number;
  readonly date: string;
  readonly amount: number;
  readonly currency: string;
  readonly method?: string | null;
  readonly reference?: string | null;
}
