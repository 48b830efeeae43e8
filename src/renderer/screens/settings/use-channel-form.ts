import { useState } from 'react';
import type { Channel } from '../../../core/model/channel';
import { platformOrGeneric } from '../../../core/platform';
import { comingOn } from '../../store/queries/channel';
import { useRun, useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { counted } from '../../words/phrases';
import { draftOf, fieldsOf, problemsOf, type ChannelDraft, type ChannelProblems } from './channel-draft';
import { changedPurposes, changedRegister, registerDraftOf, type RegisterDraft } from './register-draft';

export interface ChannelForm {
  readonly title: string;
  readonly draft: ChannelDraft;
  readonly notes: RegisterDraft;
  /** Told only once saving was tried. */
  readonly problems: ChannelProblems;
  readonly refusal: string | null;
  set(change: Partial<ChannelDraft>): void;
  setNotes(change: Partial<RegisterDraft>): void;
  save(): Promise<void>;
  remove(): Promise<void>;
}

export interface ChannelFormInput {
  /** null: a new one. */
  readonly channel: Channel | null;
  readonly zone: string;
  onClose(): void;
}

/** What is typed about one channel, and its way into the plan. */
export function useChannelForm({ channel, zone, onClose }: ChannelFormInput): ChannelForm {
  const run = useRun();
  const { db, now } = useSession();
  const notify = useWindowState((state) => state.notify);
  const [draft, setDraft] = useState(() => draftOf(channel, zone));
  const [noted] = useState(() => registerDraftOf(channel));
  const [notes, setNotes] = useState(noted);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const title = channel ? `${platformOrGeneric(channel.platform).name} ${channel.name}` : 'New channel';

  async function save(): Promise<void> {
    setTried(true);
    if (Object.keys(problemsOf(draft)).length > 0) return;
    const purposes = changedPurposes(noted, notes);
    const fields = {
      ...fieldsOf(draft),
      ...(purposes && { purposes }),
      register: changedRegister(noted, notes),
    };
    const saved = channel
      ? await run('channel.update', { id: channel.id, fields: { ...fields, platform: draft.platform } })
      : await run('channel.create', { platform: draft.platform, ...fields });
    if (saved.ok) onClose();
    else setRefusal(saved.error.message);
  }

  async function remove(): Promise<void> {
    if (!channel) return;
    const deliveries = await comingOn(db, channel.id, now());
    const removed = await run('channel.delete', { id: channel.id, deliveries });
    if (!removed.ok) return setRefusal(removed.error.message);
    const cancelled =
      deliveries.length === 0
        ? ''
        : ` ${counted(deliveries.length, 'coming post', 'coming posts')} cancelled.`;
    notify({ text: `${title} removed.${cancelled}`, tone: 'neutral', undo: true });
    onClose();
  }

  return {
    title,
    draft,
    notes,
    problems: tried ? problemsOf(draft) : {},
    refusal,
    set: (change) => setDraft({ ...draft, ...change }),
    setNotes: (change) => setNotes({ ...notes, ...change }),
    save,
    remove,
  };
}
