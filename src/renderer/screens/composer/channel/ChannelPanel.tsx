import { useMemo } from 'react';
import { countVariant } from '../../../../core/check';
import { MASTER_SLOT } from '../../../../core/model/edits';
import { mergeTexts } from '../../../../ledger/text';
import { useWindowState } from '../../../store/window-state';
import { Button, Tag } from '../../../ui';
import { StateMark } from '../../../ui/StateMark';
import { useComposing } from '../composing';
import { DraftArea } from '../draft/DraftArea';
import { useVariant } from '../draft/use-variant';
import { FixButtons } from '../fixes/FixButtons';
import { countFace } from '../words/count-words';
import type { ChannelTab } from '../words/tabs';
import { BesideFields } from './BesideFields';
import styles from './channel.module.css';
import { Findings } from './Findings';
import { CampaignBrief } from './CampaignBrief';
import { HashtagSet } from './HashtagSet';
import { Preview } from '../preview/Preview';
import { Times } from './Times';
import { ToneHints } from './ToneHints';

/** One channel of the post: its words, what the platform says of them, how they look, when they go out. */
export function ChannelPanel({ tab }: { tab: ChannelTab | undefined }) {
  if (!tab) {
    return (
      <div className={styles['panel']} id="composer-channel">
        <div className={styles['empty']}>
          <p className={styles['emptyTitle']}>No channels yet: choose where to post</p>
          <p>
            Add a channel to see how the text fits, customise it and set a time. Until then, the post waits in
            the bank.
          </p>
        </div>
      </div>
    );
  }
  return (
    <div
      className={styles['panel']}
      role="tabpanel"
      id="composer-channel"
      aria-labelledby={`tab-${tab.channel.id}`}
    >
      <OwnText tab={tab} />
      <Preview tab={tab} />
      <Times tab={tab} />
    </div>
  );
}

function OwnText({ tab }: { tab: ChannelTab }) {
  const { post, book, save } = useComposing();
  const notify = useWindowState((state) => state.notify);
  const { channel, name } = tab;
  const own = Object.hasOwn(post.variants, channel.id) ? post.variants[channel.id] : undefined;

  async function tailor(): Promise<void> {
    if (!(await book.flush())) return;
    const text = book.textOf(MASTER_SLOT, post.text);
    await save('post.text', { id: post.id, channelId: channel.id, text });
  }

  async function inherit(): Promise<void> {
    if (!(await book.close(channel.id))) return;
    const result = await save('post.inherit', { id: post.id, channelId: channel.id });
    if (result.ok) notify({ text: `${name} uses the main text again.`, tone: 'neutral', undo: true });
  }

  return (
    <section aria-label={`Text on ${name}`}>
      <div className={styles['line']}>
        <label className={styles['section']} htmlFor={own ? 'composer-own' : undefined}>
          Text on {name}
        </label>
        <Tag tone="line">{own ? 'Custom' : 'Same as main text'}</Tag>
        <CountLine tab={tab} />
      </div>
      {channel.voice === '' ? null : (
        <p className={styles['voice']} data-testid="composer-voice">
          {channel.voice}
        </p>
      )}
      {own ? (
        <DraftArea
          id="composer-own"
          look="own"
          data-testid="composer-own-text"
          placeholder={`Text for ${name}`}
          draftKey={channel.id}
          live={own.text}
          draftOptions={{
            merge: mergeTexts,
            read: (stored) => stored.variants[channel.id]?.text ?? own.text,
            save: (text) => save('post.text', { id: post.id, channelId: channel.id, text }),
          }}
        />
      ) : null}
      <Findings channelId={channel.id} />
      <FixButtons tab={tab} />
      <ToneHints tab={tab} />
      <div className={styles['choice']}>
        {own ? (
          <Button size="small" data-testid="composer-inherit" onClick={() => void inherit()}>
            Back to main text
          </Button>
        ) : (
          <Button size="small" data-testid="composer-tailor" onClick={() => void tailor()}>
            Customise for {name}
          </Button>
        )}
        <HashtagSet tab={tab} />
        <CampaignBrief />
      </div>
      <BesideFields tab={tab} />
    </section>
  );
}

/** The count of the open channel, with every key. */
function CountLine({ tab }: { tab: ChannelTab }) {
  const { words } = useComposing();
  const variant = useVariant(tab);
  const face = useMemo(() => countFace(countVariant(variant), words.number), [variant, words]);
  return (
    <span className={styles['count']} data-tone={face.tone} data-testid="composer-count">
      {face.tone === 'stop' ? <StateMark state="hit" tone="stop" /> : null}
      {face.tone === 'care' ? <StateMark state="risk" tone="care" /> : null}
      {face.line}
    </span>
  );
}
