import { Hash } from 'lucide-react';
import { useState } from 'react';
import { ALL_CHANNELS, type Campaign } from '../../../../core/model/campaign';
import { platformFor } from '../../../../core/platform';
import { hashtagSet, readHashtags, withHashtags } from '../../../../core/tailor';
import { useWindowState } from '../../../store/window-state';
import { Button, Field, TextInput } from '../../../ui';
import { counted } from '../../../words/phrases';
import { listWords } from '../../../../core/words/lists';
import { useComposing } from '../composing';
import { useVariant } from '../draft/use-variant';
import { wordsNow } from '../fixes/use-fixes';
import type { ChannelTab } from '../words/tabs';
import styles from './beside.module.css';

/** The hashtags that the post's campaign has for this channel's platform: put them in, or change the set. */
export function HashtagSet({ tab }: { tab: ChannelTab }) {
  const { post, frame } = useComposing();
  const [open, setOpen] = useState(false);
  const campaign = frame.campaigns.find((one) => one.id === post.campaignId);
  const platform = platformFor(tab.channel.platform, tab.channel.rules);
  if (!campaign || platform.kind !== 'social') return null;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-expanded={open}
        data-testid="composer-hashtags"
        icon={<Hash size="0.875rem" strokeWidth={1.9} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        Add campaign hashtags
      </Button>
      {open ? <SetForm tab={tab} campaign={campaign} onDone={() => setOpen(false)} /> : null}
    </>
  );
}

function SetForm({ tab, campaign, onDone }: { tab: ChannelTab; campaign: Campaign; onDone(): void }) {
  const composing = useComposing();
  const { post, book, save } = composing;
  const notify = useWindowState((state) => state.notify);
  const { channel, name } = tab;
  const platform = platformFor(channel.platform, channel.rules);
  const stored = (set: string) => (campaign.hashtags?.[set] ?? []).join(' ');
  const [all, setAll] = useState(stored(ALL_CHANNELS));
  const [own, setOwn] = useState(stored(platform.id));
  const typed = { [ALL_CHANNELS]: readHashtags(all), [platform.id]: readHashtags(own) };
  const bad = Object.values(typed).flatMap((one) => one.bad);
  const hashtags = Object.fromEntries(Object.entries(typed).map(([set, { tags }]) => [set, tags]));
  const { added } = withHashtags(useVariant(tab).text, hashtagSet({ hashtags }, platform.id), platform);

  /** Stores what was changed; false when it was refused. */
  async function keep(): Promise<boolean> {
    for (const [set, tags] of Object.entries(hashtags)) {
      if (tags.join(' ') === stored(set)) continue;
      const kept = await save('campaign.hashtags', { id: campaign.id, platform: set, tags });
      if (!kept.ok) return false;
    }
    return true;
  }

  async function add(): Promise<void> {
    if (!(await book.flush()) || !(await keep())) return;
    const made = withHashtags(wordsNow(composing, tab).text, hashtagSet({ hashtags }, platform.id), platform);
    onDone();
    const items = [{ id: post.id, channelId: channel.id, text: made.text }];
    const result = await save('post.tailor', { items });
    if (!result.ok) return;
    notify({
      text: `${counted(made.added.length, 'hashtag')} added on ${name}.`,
      tone: 'neutral',
      undo: true,
    });
  }

  return (
    <section className={styles['set']} aria-label={`${campaign.name} hashtags`}>
      <Field label="On every platform">
        <TextInput
          value={all}
          onChange={setAll}
          placeholder="#BlackFriday"
          data-testid="composer-hashtags-all"
        />
      </Field>
      <Field
        label={`Also on ${platform.name}`}
        error={bad.length > 0 ? `Not a hashtag: ${listWords(bad)}. Use letters, digits and _ only.` : null}
      >
        <TextInput value={own} onChange={setOwn} placeholder="None" data-testid="composer-hashtags-own" />
      </Field>
      <div className={styles['setActions']}>
        <Button
          disabled={added.length === 0 || bad.length > 0}
          data-testid="composer-hashtags-add"
          onClick={() => void add()}
        >
          {added.length === 0 ? 'Nothing to add' : `Add ${counted(added.length, 'hashtag')}`}
        </Button>
        <Button
          variant="quiet"
          disabled={bad.length > 0}
          data-testid="composer-hashtags-keep"
          onClick={() => void keep().then((kept) => kept && onDone())}
        >
          Save set
        </Button>
      </div>
    </section>
  );
}
