/** Characters that a password needs at least; the server has the last word. */
export const SHORTEST_PASSWORD = 10;
