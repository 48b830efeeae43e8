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
    notify({ text: `The figures of ${name} count as looked up today.`, tone: 'neutral', undo: true });
  }

  return (
    <Section
      title="Platform figures"
      words="Lengths, sizes and caps of the platforms you use. After 90 days somebody should look whether they still hold."
    >
      {open.length === 0 ? (
        <p className={styles['none']}>All of them were read within the last 90 days.</p>
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
                {facts.page === '' ? null : <span>Look at {facts.page}</span>}
                <span>Read so far in: {facts.sources.slice(0, 3).join('; ')}</span>
              </div>
              <Button
                size="small"
                aria-label={`They still hold: figures of ${facts.name}`}
                onClick={() => void looked(facts)}
              >
                They still hold
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
