import { informationSources, officialVoices } from '../../../../core/register';
import { platformOrGeneric } from '../../../../core/platform';
import { useRun } from '../../../store/session';
import { Button, StateMark } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import styles from './panels.module.css';

interface SourcesPartProps {
  readonly frame: OutageFrame;
  /** What one wants to know about. */
  readonly platforms: readonly string[];
}

/**
 * Where to look beside the check, best first: kept here, so that the list is at hand without a line. One that does not
 * answer steps back and the next is offered; a checker may be down with the rest (R8, R58, R106).
 */
export function SourcesPart({ frame, platforms }: SourcesPartProps) {
  const run = useRun();
  const sources = informationSources(platforms, frame.register);
  const voices = officialVoices(platforms, frame.register);
  if (sources.length + voices.length === 0) return null;
  return (
    <section className={styles['sources']} data-testid="outage-sources" aria-label="Where else to check">
      <h3>Where else to check</h3>
      <p className={styles['hint']}>None of these is proof on its own. Type the address into your browser.</p>
      <ul>
        {sources.map((source) => (
          <li key={source.name} className={styles['row']}>
            <StateMark state={source.next ? 'scheduled' : source.deadAt === null ? 'draft' : 'cancelled'} />
            <b>{source.name}</b>
            <span>{source.address}</span>
            <em>{source.next ? 'check here' : source.deadAt === null ? 'then here' : 'does not answer'}</em>
            <Button
              size="small"
              variant="quiet"
              aria-label={`${source.deadAt === null ? 'Does not answer' : 'Answers again'}: ${source.name}`}
              onClick={() =>
                void run('platform.source', {
                  platform: source.platform,
                  source: source.name,
                  dead: source.deadAt === null,
                })
              }
            >
              {source.deadAt === null ? 'Does not answer' : 'Answers again'}
            </Button>
          </li>
        ))}
        {voices.map((voice) => (
          <li key={`${voice.network} ${voice.handle}`} className={styles['row']}>
            <StateMark state="scheduled" />
            <b>{voice.handle}</b>
            <span>posts their updates on {platformOrGeneric(voice.network).name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
