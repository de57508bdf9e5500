import { describeError, JobOver, secondsUntilRetry } from './job';

describe('jobs', () => {
  test('an error is kept as what happened, however long or strange it is', () => {
    expect(describeError(new Error('the disk is full'))).toBe('the disk is full');
    expect(describeError(new RangeError())).toBe('RangeError');
    expect(describeError('plain')).toBe('plain');
    expect(describeError(new Error('x'.repeat(9000)))).toHaveLength(2000);
  });

  test('attempts come later and later, and at most six hours apart', () => {
    expect(secondsUntilRetry(1)).toBeCloseTo(2.718, 2);
    expect(secondsUntilRetry(5)).toBeGreaterThan(secondsUntilRetry(4));
    expect(secondsUntilRetry(25)).toBe(secondsUntilRetry(10));
    expect(secondsUntilRetry(25)).toBeLessThan(6.2 * 3600);
  });

  test('a job that is over says how', () => {
    expect(new JobOver('cancelled')).toMatchObject({ status: 'cancelled', message: 'cancelled' });
    expect(new JobOver('failed', 'no such field')).toMatchObject({
      status: 'failed',
      message: 'no such field',
    });
  });
});
