import { approverNames } from '../../../../core/review';
import { ASPECTS, readinessOf } from '../../../../core/readiness';
import { StateMark } from '../../../ui/StateMark';
import { ASPECT_WORDS, aspectWords } from '../../../words/readiness-words';
import { useComposing } from '../composing';
import { useChecks } from '../use-checks';
import { headDelivery, type ChannelTab } from '../words/tabs';
import { useNow } from '../../../store/session';
import styles from './review.module.css';
import { isOver } from '../../../../core/model/status';

const MARKS = { ok: 'published', look: 'review', missing: 'gap' } as const;

/** Text, fit, media, alt text and approval of the open channel at one look. */
export function ReadyLine({ tab }: { tab: ChannelTab | undefined }) {
  const { post, review, frame } = useComposing();
  const now = useNow();
  const check = useChecks().find((one) => one.channelId === tab?.channel.id);
  const delivery = headDelivery(tab?.deliveries ?? [], now);
  if (!tab || !check || !delivery || isOver(delivery.status)) return null;
  const own = Object.hasOwn(post.variants, tab.channel.id) ? post.variants[tab.channel.id] : undefined;
  const readiness = readinessOf(check.findings, {
    text: own?.text ?? post.text,
    mediaCount: post.media.length,
    status: delivery.status,
    review: review.state,
    needsSignature: approverNames(frame.people).length > 0,
    hasTwoVersions: delivery.wordsConflict !== undefined,
  });
  return (
    <ul className={styles['ready']} aria-label={`Readiness on ${tab.name}`} data-testid="composer-ready">
      {ASPECTS.map((aspect) => {
        const mark = readiness[aspect];
        return (
          <li key={aspect} data-mark={mark} title={aspectWords(aspect, mark)}>
            <StateMark state={MARKS[mark]} tone={mark === 'missing' ? 'care' : 'inherit'} />
            <span aria-hidden>{aspect === 'fit' ? `Fits ${tab.name}` : ASPECT_WORDS[aspect]}</span>
            <span className="visually-hidden">{aspectWords(aspect, mark)}</span>
          </li>
        );
      })}
    </ul>
  );
}
