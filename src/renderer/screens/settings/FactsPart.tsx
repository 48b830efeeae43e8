import type { Channel } from '../../../core/model/channel';
import { dayInWords } from '../../../core/words/calendar';
import { localDate } from '../../../core/time';
import { useRun, useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { Button, PlatformTile } from '../../ui';
import { counted } from '../../words/phrases';
import { factsToCheck, type FactsToCheck } from './facts-to-check';
import styles from './FactsPart.module.css';
import { Section } from './Section';

/** Figures of platforms that were read long ago: what to look up again, and where. */
export function FactsPart({ channels, zone }: { channels: readonly Channel[]; zone: string }) {
  const run = useRun();
  const { now } = useSession();
  const notify = useWindowState((state) => state.notify);
  const today = localDate(now(), zone);
  const open = factsToCheck(channels, today);

  async function looked({ name, channels: own }: FactsToCheck): Promise<void> {
    // One account is enough: what was looked up for it holds for its platform.
    const [first] = own;
    if (!first) return;
    const rules = { ...first.rules, checkedOn: today };
    const saved = await run('channel.update', { id: first.id, fields: { rules } });
    if (!saved.ok) return;
    notify({ text: `${name} figures marked as checked today.`, tone: 'neutral', undo: true });
  }

  return (
    <Section
      title="Platform limits"
      words="Text lengths, file sizes and caps for the platforms you use. Recheck them every 90 days."
    >
      {open.length === 0 ? (
        <p className={styles['none']}>All were checked within the last 90 days.</p>
      ) : (
        <ul className={styles['list']} data-testid="facts-to-check">
          {open.map((facts) => (
            <li key={facts.platformId}>
              <PlatformTile platform={facts.platformId} />
              <div className={styles['words']}>
                <b>{facts.name}</b>
                <span>
                  {counted(facts.count, 'figure')}, the oldest of {dayInWords(facts.oldest)}
                </span>
                {facts.page === '' ? null : <span>Check {facts.page}</span>}
                <span>Last read in: {facts.sources.slice(0, 3).join('; ')}</span>
              </div>
              <Button
                size="small"
                aria-label={`Still correct: ${facts.name} limits`}
                onClick={() => void looked(facts)}
              >
                Still correct
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
