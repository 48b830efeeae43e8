import type { Refusal } from '../../core/result';
import { isDiskFull, systemCode } from '../../disk/system-code';

/** An outbox with something in it that could not be opened: it matters to whoever relies on it. */
export function closedRefusal(problem: unknown): Refusal {
  const why = isDiskFull(problem)
    ? 'The disk is full, so the outbox could not be opened.'
    : systemCode(problem) === 'EBUSY'
      ? 'Another program holds the file of the outbox, so it could not be opened.'
      : 'The disk did not let the outbox be opened.';
  return {
    code: 'outbox-closed',
    message: `${why} Nothing is sent until it is open; what waits in it is safe. Holdfast tries again every half minute.`,
    retry: true,
  };
}
