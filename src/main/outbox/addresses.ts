import type { ApiScheduler } from '../../core/schedulers';
import { ok, refuse, type Result } from '../../core/result';

/** Buffer has but one. */
const BUFFER = 'https://api.buffer.com';

/**
 * The bases that an address may mean, the likeliest first. People give the address they see in their browser; a
 * Postiz of one's own keeps its API below it in one of two places.
 *
 * Refusal: 'bad-address'.
 */
export function basesOf(scheduler: ApiScheduler, typed: string): Result<readonly string[]> {
  if (scheduler === 'buffer-api') return ok([BUFFER]);
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  const isPlain = url !== null && url.username === '' && url.password === '' && url.hostname !== '';
  if (url === null || !isPlain || !['https:', 'http:'].includes(url.protocol)) {
    return refuse(
      'bad-address',
      'That is no address: it looks like https://postiz.example.com, as in your browser.',
    );
  }
  if (scheduler === 'mastodon') return ok([url.origin]);
  const path = url.pathname.replace(/\/+$/, '');
  if (path.endsWith('/public/v1')) return ok([`${url.origin}${path}`]);
  return ok(
    ['/public/v1', '/api/public/v1'].map((end) => `${url.origin}${path.replace(/\/api$/, '')}${end}`),
  );
}
