/** After how many uses a statement is worth a plan that stays. */
const worth = 3;
/** Each name holds a plan in every connection of the pool. */
const most = 150;
/** Filters that nobody asks twice must not fill the memory. */
const remembered = 2_000;

/**
 * Names for the statements that a program asks again and again: PostgreSQL keeps a named statement parsed, its policies
 * woven in, and after some uses planned. With row-level security that is most of what a small query costs.
 * A plan follows whoever asks: the server makes it anew when the role is another than that it was made for.
 */
export class StatementNames {
  readonly #uses = new Map<string, number>();
  readonly #names = new Map<string, string>();

  /** @returns the statement's name, or undefined as long as it is asked too seldom or too many have one already */
  nameOf(text: string): string | undefined {
    const name = this.#names.get(text);
    if (name !== undefined || this.#names.size >= most) return name;
    const uses = (this.#uses.get(text) ?? 0) + 1;
    if (uses < worth) {
      if (this.#uses.size >= remembered) this.#uses.clear();
      this.#uses.set(text, uses);
      return undefined;
    }
    this.#uses.delete(text);
    const given = `s${this.#names.size + 1}`;
    this.#names.set(text, given);
    return given;
  }
}
