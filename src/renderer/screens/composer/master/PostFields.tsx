import { useNow } from '../../../store/session';
import { wallToInstant, instantToWall } from '../../../../core/time';
import { IMPORTANCES, isPastUseBy, POST_KINDS, TIMINGS } from '../../../../core/model/post';
import type { PostFields as Fields } from '../../../../core/commands/post-fields';
import { mergeTexts } from '../../../../ledger/text';
import { Button, Field, Segmented, Select } from '../../../ui';
import { StateMark } from '../../../ui/StateMark';
import { IMPORTANCE_WORDS, KIND_GOALS, KIND_WORDS, TIMING_HINTS, TIMING_WORDS } from '../../../words/labels';
import { useComposing } from '../composing';
import { DraftArea } from '../draft/DraftArea';
import { DraftInput } from '../draft/DraftInput';
import { WhenField } from '../WhenField';
import { headDelivery, type ChannelTab } from '../words/tabs';
import { spanWords } from '../words/words';
import { CampaignField } from './CampaignField';
import { FromDayField } from './FromDayField';
import { LabelsField } from './LabelsField';
import styles from './master.module.css';

const TIMING_OPTIONS = TIMINGS.map((value) => ({ value, label: TIMING_WORDS[value] }));
const IMPORTANCE_OPTIONS = IMPORTANCES.map((value) => ({ value, label: IMPORTANCE_WORDS[value] }));
const KIND_OPTIONS = POST_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }));

/** What the plan needs to know of a post; each change is saved as it is made. */
export function PostFields({ tab }: { tab: ChannelTab | undefined }) {
  const { post, save } = useComposing();
  const set = (fields: Fields) => save('post.update', { ids: [post.id], fields });
  const hasEnd = post.timing === 'dated' || post.timing === 'live' || post.lastUseful !== null;
  return (
    <div className={styles['fields']}>
      <div className={styles['row']}>
        <span className={styles['label']}>Timing</span>
        <div>
          <Segmented
            label="Timing"
            testId="composer-timing"
            options={TIMING_OPTIONS}
            value={post.timing}
            onChange={(timing) => void set({ timing })}
          />
          <p className={styles['hint']}>{TIMING_HINTS[post.timing]}</p>
        </div>
      </div>
      {hasEnd ? <LastUseful tab={tab} /> : null}
      <div className={styles['row']}>
        <span className={styles['label']}>Importance</span>
        <Segmented
          label="Importance"
          options={IMPORTANCE_OPTIONS}
          value={post.importance}
          onChange={(importance) => void set({ importance })}
        />
      </div>
      <Field label="Kind" layout="row" hint={KIND_GOALS[post.kind]}>
        <Select options={KIND_OPTIONS} value={post.kind} onChange={(kind) => void set({ kind })} />
      </Field>
      <CampaignField />
      <LabelsField />
      <FromDayField />
      <Field label="Link" layout="row">
        <DraftInput
          draftKey="link"
          live={post.link}
          inputMode="url"
          placeholder="https://"
          data-testid="composer-link"
          draftOptions={{ save: (link) => set({ link: link.trim() }) }}
        />
      </Field>
      <Field label="Notes" layout="row" hint="For the team only. Never exported to a scheduler.">
        <DraftArea
          draftKey="notes"
          live={post.notes}
          data-testid="composer-notes"
          draftOptions={{
            merge: mergeTexts,
            read: (stored) => stored.notes,
            save: (notes) => set({ notes }),
          }}
        />
      </Field>
      <Field label="Sources" layout="row" hint="Where a fact or quote comes from. For the team only.">
        <DraftArea
          draftKey="sources"
          live={post.sources}
          data-testid="composer-sources"
          draftOptions={{
            merge: mergeTexts,
            read: (stored) => stored.sources,
            save: (sources) => set({ sources }),
          }}
        />
      </Field>
    </div>
  );
}

/** Exclusive: an offer that ends at 18:00 is not posted at 18:00. */
function LastUseful({ tab }: { tab: ChannelTab | undefined }) {
  const { post, frame, words, save } = useComposing();
  const now = useNow();
  const set = (lastUseful: number | null) => save('post.update', { ids: [post.id], fields: { lastUseful } });
  const delivery = headDelivery(tab?.deliveries ?? [], now);
  const late = delivery !== undefined && isPastUseBy(post, delivery.at);
  return (
    <div className={styles['row']}>
      <span className={styles['label']}>Use by</span>
      <div>
        <span className={styles['pair']}>
          <WhenField
            label="Use by"
            wall={post.lastUseful === null ? null : instantToWall(post.lastUseful, frame.zone)}
            onCommit={(wall) => void set(wallToInstant(wall, frame.zone).at)}
          />
          {post.lastUseful === null ? null : (
            <Button variant="quiet" size="small" onClick={() => void set(null)}>
              Clear
            </Button>
          )}
        </span>
        <p className={styles['hint']}>
          {words.zone(frame.zone)}
          {post.lastUseful !== null && delivery && !late
            ? `, ${spanWords(post.lastUseful - delivery.at)} after it goes out on ${tab?.name ?? ''}`
            : ''}
        </p>
        {late ? (
          <p className={styles['care']}>
            <StateMark state="risk" tone="care" />
            Goes out on {tab?.name} after its use-by time.
          </p>
        ) : null}
      </div>
    </div>
  );
}
