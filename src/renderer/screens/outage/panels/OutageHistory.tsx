import { useState } from 'react';
import type { Sighting } from '../../../../core/model/sighting';
import { downInWords } from '../../../../core/outage/resolve';
import { outageHistory } from '../../../../core/outage/history';
import { platformOrGeneric } from '../../../../core/platform';
import { sightingsSince } from '../../../store/queries/sightings';
import { useLive, useRun } from '../../../store/session';
import { Button, PlatformTile, StateMark, TextInput, RowBoundary } from '../../../ui';
import { counted } from '../../../words/phrases';
import { durationWords } from '../../../words/times';
import { reportWords } from '../check/report-words';
import styles from './panels.module.css';
import type { OutageFrame } from '../use-outage-data';
import { HOUR_MS } from '../../../../core/time/units';

/** What was down before, platform by platform, what people saw then, and the way to open one again (R2, R79, R86). */
export function OutageHistory({ frame }: { frame: OutageFrame }) {
  const run = useRun();
  const [search, setSearch] = useState('');
  const seen = useLive((db) => sightingsSince(db, 0), []) ?? [];
  const ended = frame.outages.filter((outage) => outage.endedAt !== null);
  if (ended.length === 0 && seen.length === 0) return null;
  const { words, today, channels, now } = frame;
  const wanted = search.trim().toLocaleLowerCase();
  const says = (one: Sighting) => `${one.who} ${reportWords(one)}`.toLocaleLowerCase();
  const found = wanted === '' ? [] : seen.filter((one) => says(one).includes(wanted));
  return (
    <section className={styles['history']} aria-label="Earlier outages">
      {ended.length > 0 ? (
        <>
          <h2>Earlier outages</h2>
          <ul>
            {[...ended].reverse().map((outage) => (
              <RowBoundary key={outage.id} as="li" kind="outage" name={outage.down.join(', ')} of={outage}>
                {() => (
                  <li className={styles['row']} data-testid="outage-ended">
                    <time>{words.moment(outage.since, today)}</time>
                    <b>{downInWords(outage.down, channels, frame.families)}</b>
                    <span>{durationWords((outage.endedAt ?? outage.since) - outage.since)}</span>
                    <em>{outage.mergedInto === null ? outage.reason : 'became part of another'}</em>
                    {outage.mergedInto === null ? (
                      <Button
                        size="small"
                        data-testid="outage-reopen"
                        onClick={() => void run('outage.reopen', { id: outage.id, until: now + 2 * HOUR_MS })}
                      >
                        Down again
                      </Button>
                    ) : null}
                  </li>
                )}
              </RowBoundary>
            ))}
          </ul>
          <h2>By platform</h2>
          <ul>
            {outageHistory(ended, channels).map((one) => (
              <li key={one.platform} className={styles['row']} data-testid="outage-platform-history">
                <PlatformTile platform={one.platform} />
                <b>{platformOrGeneric(one.platform).name}</b>
                <span>{counted(one.count, 'outage')}</span>
                <span>{durationWords(one.totalMs)} in all</span>
                <em>last {words.moment(one.lastSince, today)}</em>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {seen.length > 0 ? (
        <>
          <h2>Reports</h2>
          <TextInput
            aria-label="Search reports"
            placeholder={`Search ${counted(seen.length, 'report')}: “session expired”, a name, a platform`}
            value={search}
            onChange={setSearch}
            data-testid="sighting-search"
          />
          <ul>
            {found.map((one) => (
              <RowBoundary key={one.id} as="li" kind="report" name={one.who} of={one}>
                {() => (
                  <li className={styles['row']} data-testid="sighting-found">
                    <StateMark
                      state={one.works ? 'published' : 'hit'}
                      tone={one.works ? 'inherit' : 'stop'}
                    />
                    <time>{words.moment(one.at, today)}</time>
                    <b>{one.who}</b>
                    <span>{reportWords(one)}</span>
                  </li>
                )}
              </RowBoundary>
            ))}
          </ul>
          {wanted !== '' && found.length === 0 ? <p className={styles['hint']}>No reports match.</p> : null}
        </>
      ) : null}
    </section>
  );
}
