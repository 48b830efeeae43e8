import { useState } from 'react';
import type { Post } from '../../../../core/model/post';
import { platformFor } from '../../../../core/platform';
import { mergeTexts } from '../../../../ledger/text';
import { useWindowState } from '../../../store/window-state';
import { Button, Field } from '../../../ui';
import { useComposing } from '../composing';
import { DraftArea } from '../draft/DraftArea';
import { DraftInput } from '../draft/DraftInput';
import { ThreadPart } from '../fixes/ThreadPart';
import { besideKey, type BesideText } from '../words/on-screen';
import { hasTitle } from '../words/platform-fields';
import type { ChannelTab } from '../words/tabs';
import styles from './beside.module.css';

/** What goes with the words on a channel: a title or subject, a content warning, a first comment, later parts. */
export function BesideFields({ tab }: { tab: ChannelTab }) {
  const { post } = useComposing();
  const { channel } = tab;
  const platform = platformFor(channel.platform, channel.rules);
  const beside = post.beside?.[channel.id] ?? {};
  const below = platform.followUp === 'reply' ? 'First reply' : 'First comment';
  return (
    <div className={styles['fields']}>
      {hasTitle(platform) ? (
        <BesideField
          tab={tab}
          field="title"
          label={platform.id === 'email' ? 'Subject' : 'Title'}
          placeholder={post.title === '' ? undefined : post.title}
        />
      ) : null}
      {platform.id === 'email' ? (
        <BesideField
          tab={tab}
          field="preview"
          label="Preview text"
          placeholder="Shown next to the subject in the inbox"
        />
      ) : null}
      {platform.counting === 'mastodon' ? (
        <BesideField tab={tab} field="warning" label="Content warning" placeholder="None" />
      ) : null}
      {platform.followUp !== null || beside.comment !== undefined ? (
        <CommentField tab={tab} label={below} />
      ) : null}
      {beside.rest === undefined ? null : <LaterParts tab={tab} rest={beside.rest} />}
    </div>
  );
}

interface BesideFieldProps {
  readonly tab: ChannelTab;
  readonly field: BesideText;
  readonly label: string;
  readonly placeholder?: string | undefined;
}

function useSaveBeside({ channel }: ChannelTab, field: BesideText) {
  const { post, save } = useComposing();
  const read = (stored: Post) => stored.beside?.[channel.id]?.[field] ?? '';
  const merge = field === 'comment' ? { merge: mergeTexts, read } : {};
  return {
    draftKey: besideKey(channel.id, field),
    live: post.beside?.[channel.id]?.[field] ?? '',
    draftOptions: {
      ...merge,
      save: (text: string) =>
        save('post.tailor', {
          items: [{ id: post.id, channelId: channel.id, beside: { [field]: text === '' ? null : text } }],
        }),
    },
  };
}

function BesideField({ tab, field, label, placeholder }: BesideFieldProps) {
  const draft = useSaveBeside(tab, field);
  return (
    <Field label={label} layout="row">
      <DraftInput {...draft} placeholder={placeholder} data-testid={`composer-beside-${field}`} />
    </Field>
  );
}

/** Where links and hashtags can go instead of the text; a button until there is something in it. */
function CommentField({ tab, label }: { tab: ChannelTab; label: string }) {
  const draft = useSaveBeside(tab, 'comment');
  const [opened, setOpened] = useState(false);
  if (!opened && draft.live === '') {
    return (
      <Button
        size="small"
        variant="quiet"
        className={styles['add']}
        data-testid="composer-add-comment"
        onClick={() => setOpened(true)}
      >
        Add a {label.toLowerCase()}
      </Button>
    );
  }
  return (
    <Field label={label} layout="row" hint="Added below the post once it is published.">
      <DraftArea {...draft} data-testid="composer-beside-comment" />
    </Field>
  );
}

/** The later parts of a thread, to be sent by hand, or put back into the text. */
function LaterParts({ tab, rest }: { tab: ChannelTab; rest: readonly string[] }) {
  const { post, book, save } = useComposing();
  const notify = useWindowState((state) => state.notify);
  const { channel, name } = tab;

  async function join(): Promise<void> {
    if (!(await book.flush())) return;
    const first = book.textOf(channel.id, post.variants[channel.id]?.text ?? post.text);
    const text = [first, ...rest].join('\n\n');
    const items = [{ id: post.id, channelId: channel.id, text, beside: { rest: null } }];
    const joined = await save('post.tailor', { items });
    if (joined.ok) notify({ text: `${name} is one post again.`, tone: 'neutral', undo: true });
  }

  return (
    <section aria-label={`Later parts on ${name}`} data-testid="composer-rest" className={styles['rest']}>
      <div className={styles['restHead']}>
        <h3>Then post manually</h3>
        <Button size="small" variant="quiet" data-testid="composer-join" onClick={() => void join()}>
          Merge back into one
        </Button>
      </div>
      <ol>
        {rest.map((part, at) => (
          <ThreadPart key={`${at} ${part}`} tab={tab} part={part} index={at + 1} of={rest.length + 1} />
        ))}
      </ol>
    </section>
  );
}
