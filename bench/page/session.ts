import type { Session } from '../../src/renderer/store/session';
import type { Result } from '../../src/core/result';

/** @throws Error before a workspace is open */
export function theSession(): Session {
  if (!window.session) throw new Error('no workspace is open, or the app offers no session');
  return window.session;
}

/** @throws Error with the app's own words when it refused */
export function granted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
