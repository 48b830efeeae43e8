import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { CHANNEL_STATES, type Channel, type ChannelState } from '../../../core/model/channel';
import { WEEKDAYS } from '../../../core/time/types';
import type { WorkspaceRegister } from '../../../core/model/register';
import { ALL_PLATFORMS, platformOrGeneric } from '../../../core/platform';
import { familiesOf } from '../../../core/register';
import { localDate } from '../../../core/time';
import { comingOn } from '../../store/queries/channel';
import { useNow, useRun, useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { Button, Checkbox, Field, IconButton, Select, Sheet, TextInput } from '../../ui';
import { counted } from '../../words/phrases';
import { listWords } from '../../../core/words/lists';
import { zoneOptions } from '../../words/zones';
import { AccountFields } from './channel/AccountFields';
import { AudienceFields } from './channel/AudienceFields';
import { PurposeFields } from './channel/PurposeFields';
import { RunnerFields } from './channel/RunnerFields';
import { ChannelRules } from './ChannelRules';
import { draftOf, fieldsOf, problemsOf, type ChannelDraft } from './channel-draft';
import styles from './ChannelSheet.module.css';
import { FallbackPicker } from './FallbackPicker';
import { Disclosure } from './Disclosure';
import { changedPurposes, changedRegister, registerDraftOf } from './register-draft';
import { dailyQuota, platformIdFor } from './rules-draft';
import { textToTimes, timesInWords } from './times-text';
import { WEEKDAY_NAMES } from '../../../core/words/calendar';

/** The choice that asks for the name of a platform the catalogue does not have. */
const ANOTHER = 'another';

/** Schedulers that files are made for; what each calls the channel. */
const SCHEDULERS = { buffer: 'Buffer', publer: 'Publer' } as const;

const STATE_WORDS: Readonly<Record<ChannelState, string>> = {
  active: 'Active: posts go out here',
  dormant: 'Dormant: kept for an outage',
  reserved: 'Reserved: the name is ours, nothing is posted',
};

export interface ChannelSheetProps {
  /** null: a new one. */
  readonly channel: Channel | null;
  readonly channels: readonly Channel[];
  /** Of the workspace, for a new channel. */
  readonly zone: string;
  readonly register: WorkspaceRegister | undefined;
  onClose(): void;
}

/** Everything about one channel. */
export function ChannelSheet({ channel, channels, zone, register, onClose }: ChannelSheetProps) {
  const run = useRun();
  const notify = useWindowState((state) => state.notify);
  const [draft, setDraft] = useState(() => draftOf(channel, zone));
  const [noted] = useState(() => registerDraftOf(channel));
  const [notes, setNotes] = useState(noted);
  const now = useNow();
  const today = localDate(now, zone);
  const { db } = useSession();
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const problems = tried ? problemsOf(draft) : {};
  const zones = useMemo(() => zoneOptions([draft.zone]), [draft.zone]);
  const set = (change: Partial<ChannelDraft>) => setDraft({ ...draft, ...change });
  const [naming, setNaming] = useState(false);
  const platforms = [...new Set([...ALL_PLATFORMS.map((one) => one.id), draft.platform])].filter(Boolean);
  const others = channels.filter((one) => one.id !== channel?.id);
  const fallbackNames = draft.fallbacks.flatMap((id) => {
    const one = others.find((other) => other.id === id);
    return one ? [platformOrGeneric(one.platform).name] : [];
  });
  const form = {
    draft: notes,
    set: (change: Partial<typeof notes>) => setNotes({ ...notes, ...change }),
    channelId: channel?.id ?? null,
    platform: draft.platform,
    register,
    others,
  };
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
    const deliveries = await comingOn(db, channel.id, now);
    const removed = await run('channel.delete', { id: channel.id, deliveries });
    if (!removed.ok) return setRefusal(removed.error.message);
    const cancelled =
      deliveries.length === 0
        ? ''
        : ` ${counted(deliveries.length, 'coming post there is', 'coming posts there are')} cancelled.`;
    notify({ text: `${title} is removed.${cancelled}`, tone: 'neutral', undo: true });
    onClose();
  }

  return (
    <Sheet label={title} onClose={onClose} className={styles['sheet']} testId="channel-sheet">
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <header className={styles['head']}>
          <h2>{title}</h2>
          <IconButton label="Close" icon={<X size="1rem" strokeWidth={1.75} />} onClick={onClose} />
        </header>
        <div className={styles['body']}>
          <Field label="Platform" layout="row">
            <Select
              value={naming ? ANOTHER : draft.platform}
              data-testid="channel-platform"
              options={[
                ...platforms.map((id) => ({ value: id, label: platformOrGeneric(id).name })),
                { value: ANOTHER, label: 'Another platform…' },
              ]}
              onChange={(platform) => {
                setNaming(platform === ANOTHER);
                set({ platform: platform === ANOTHER ? '' : platform });
              }}
            />
          </Field>
          {naming ? (
            <Field label="Its name" layout="row" error={problems.platform}>
              <TextInput
                data-testid="channel-platform-name"
                placeholder="PeerTube, our forum"
                onChange={(typed) => set({ platform: platformIdFor(typed) })}
              />
            </Field>
          ) : null}
          <Field label="Name" layout="row" error={problems.name}>
            <TextInput
              data-autofocus
              value={draft.name}
              onChange={(name) => set({ name })}
              data-testid="channel-name"
            />
          </Field>
          <Field label="Handle" layout="row">
            <TextInput value={draft.handle} onChange={(handle) => set({ handle })} placeholder="@brand" />
          </Field>
          <Field label="Time zone" layout="row">
            <Select value={draft.zone} options={zones} onChange={(picked) => set({ zone: picked })} />
          </Field>
          <Field label="State" layout="row">
            <Select
              value={draft.state}
              options={CHANNEL_STATES.map((state) => ({ value: state, label: STATE_WORDS[state] }))}
              onChange={(state) => set({ state })}
            />
          </Field>

          <PurposeFields {...form} />

          {draft.platform === '' ? null : (
            <ChannelRules
              platformId={draft.platform}
              draft={draft.rules}
              today={today}
              onChange={(rules) => set({ rules })}
            />
          )}

          <div className={styles['folds']}>
            <Disclosure title="Posting times" now={timesInWords(textToTimes(draft.times))}>
              <p className={styles['hint']}>
                Where a new post or a moved one likes to land. Several with commas.
              </p>
              {WEEKDAYS.map((day) => (
                <Field key={day} label={WEEKDAY_NAMES[day]} layout="row">
                  <TextInput
                    value={draft.times[day]}
                    onChange={(text) => set({ times: { ...draft.times, [day]: text } })}
                    placeholder="none"
                  />
                </Field>
              ))}
              <Button
                size="small"
                onClick={() => {
                  const { mon } = draft.times;
                  set({ times: { ...draft.times, tue: mon, wed: mon, thu: mon, fri: mon } });
                }}
              >
                Monday’s times for Tuesday to Friday
              </Button>
            </Disclosure>

            <Disclosure
              title="How often"
              now={`${draft.gap} min apart, ${draft.cap.trim() === '' ? 'no daily limit' : `${draft.cap} a day`}`}
              open={
                problems.gap !== undefined || problems.cap !== undefined || problems.blackout !== undefined
              }
            >
              <Field label="Apart" layout="row" error={problems.gap} hint="Least minutes between two posts.">
                <TextInput
                  inputMode="numeric"
                  className={styles['short']}
                  value={draft.gap}
                  onChange={(gap) => set({ gap })}
                />
              </Field>
              <Field
                label="Most a day"
                layout="row"
                error={problems.cap}
                hint={`Empty for no limit. ${dailyQuota(draft.platform)}`}
              >
                <TextInput
                  inputMode="numeric"
                  className={styles['short']}
                  value={draft.cap}
                  onChange={(cap) => set({ cap })}
                />
              </Field>
              <Checkbox checked={draft.quiet} onChange={(quiet) => set({ quiet })}>
                Quiet hours: nothing is moved into them
              </Checkbox>
              {draft.quiet ? (
                <div className={styles['quiet']}>
                  <TextInput
                    type="time"
                    aria-label="Quiet from"
                    value={draft.quietFrom}
                    onChange={(quietFrom) => set({ quietFrom })}
                  />
                  <span>to</span>
                  <TextInput
                    type="time"
                    aria-label="Quiet until"
                    value={draft.quietTo}
                    onChange={(quietTo) => set({ quietTo })}
                  />
                </div>
              ) : null}
              <Field
                label="Days off"
                layout="row"
                error={problems.blackout}
                hint="Nothing is planned on them."
              >
                <TextInput
                  value={draft.blackout}
                  onChange={(blackout) => set({ blackout })}
                  placeholder="2026-12-25"
                />
              </Field>
            </Disclosure>

            <Disclosure
              title="Stands in when this one is down"
              now={listWords(fallbackNames) || 'nobody yet'}
            >
              <FallbackPicker
                channels={others}
                chosen={draft.fallbacks}
                families={familiesOf(register)}
                onChange={(fallbacks) => set({ fallbacks })}
              />
            </Disclosure>

            <AudienceFields {...form} />
            <AccountFields {...form} state={draft.state} today={today} />
            <RunnerFields {...form} />

            <Disclosure
              title="Called in your scheduler"
              now={Object.values(draft.schedulers).find(Boolean) ?? ''}
            >
              {Object.entries(SCHEDULERS).map(([id, name]) => (
                <Field key={id} label={name} layout="row">
                  <TextInput
                    value={draft.schedulers[id] ?? ''}
                    onChange={(text) => set({ schedulers: { ...draft.schedulers, [id]: text } })}
                    placeholder={draft.name}
                  />
                </Field>
              ))}
            </Disclosure>
          </div>
        </div>
        {refusal !== null ? (
          <p className={styles['refusal']} role="alert">
            {refusal}
          </p>
        ) : null}
        <footer className={styles['foot']}>
          {channel ? (
            <Button variant="quiet" onClick={() => void remove()}>
              Remove the channel
            </Button>
          ) : null}
          <span className="grow" />
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" data-testid="channel-save">
            Save
          </Button>
        </footer>
      </form>
    </Sheet>
  );
}
