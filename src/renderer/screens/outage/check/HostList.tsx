import type { ProbeSeen } from '../../../../preload/contract';
import { StateMark } from '../../../ui';
import styles from './check.module.css';
import { nameOf } from './result';
import type { Check } from './use-check';

/** Each host that was asked and what came of it, for whoever wants to know; fills up while the check runs. */
export function HostList({ check: { state } }: { check: Check }) {
  const last = Object.values(state.looks).flatMap((looks) => looks.at(-1) ?? []);
  if (last.length === 0) return null;
  return (
    <details className={styles['hosts']} data-testid="check-hosts">
      <summary>What was checked, and the results</summary>
      <ul>
        {last.map((seen) => (
          <li
            key={`${seen.kind} ${seen.id}`}
            data-testid="check-host"
            data-host={seen.id}
            data-site={seen.site}
          >
            <StateMark
              state={seen.site === 'ok' ? 'published' : seen.site === 'portal' ? 'risk' : 'hit'}
              tone={seen.site === 'ok' ? 'inherit' : seen.site === 'portal' ? 'care' : 'stop'}
            />
            <b>{nameOf(seen.id)}</b>
            <span>{inWords(seen)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function inWords({ dns, site, byAddress, ms }: ProbeSeen): string {
  const byItsAddress = byAddress === 'ok' ? ', but responds by its address' : '';
  if (site === 'ok') return `answers, ${ms} ms`;
  if (site === 'portal') return 'something else answered in its place';
  if (dns === 'timeout') return `its name could not be looked up in time${byItsAddress}`;
  if (dns === 'fail') return `its name cannot be looked up${byItsAddress}`;
  return site === 'timeout'
    ? `no answer within ${Math.round(ms / 1_000)} seconds`
    : 'connection dropped or error';
}
