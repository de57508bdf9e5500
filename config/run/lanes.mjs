import { availableParallelism } from 'node:os';

// More than four tools at once need more memory than a small machine has.
const lanes = Math.max(1, Math.min(4, availableParallelism()));
const waiting = [];
let busy = 0;

function next() {
  while (busy < lanes && waiting.length > 0) {
    busy += 1;
    const { work, done, fail } = waiting.shift();
    work()
      .then(done, fail)
      .finally(() => {
        busy -= 1;
        next();
      });
  }
}

/**
 * Does work that keeps a processor busy (compilers, linters), as much of it at once as there are processors, in the
 * order in which it is handed in.
 * @returns what the work returns
 */
export const inLane = (work) =>
  new Promise((done, fail) => {
    waiting.push({ work, done, fail });
    next();
  });
