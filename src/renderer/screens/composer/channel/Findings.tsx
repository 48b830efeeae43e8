import type { ChannelId } from '../../../../core/model/ids';
import { StateMark } from '../../../ui/StateMark';
import { useChecks } from '../use-checks';
import styles from './channel.module.css';

const FACES = {
  error: { mark: 'hit', word: 'Does not fit' },
  warning: { mark: 'risk', word: 'Check' },
  hint: { mark: 'idea', word: 'Hint' },
} as const;

/** What the platform would refuse, crop or make worse, worst first. */
export function Findings({ channelId }: { channelId: ChannelId }) {
  const findings = useChecks().find((check) => check.channelId === channelId)?.findings ?? [];
  if (findings.length === 0) return null;
  return (
    <ul className={styles['findings']} data-testid="composer-findings">
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.say}`} data-severity={finding.severity}>
          <StateMark state={FACES[finding.severity].mark} label={FACES[finding.severity].word} />
          <span>{finding.say}</span>
        </li>
      ))}
    </ul>
  );
}
