import { useState, type KeyboardEvent } from 'react';
import type { ChannelId } from '../../../../core/model/ids';
import { useComposing } from '../composing';
import { useChecks } from '../use-checks';
import { countFace, type CountFace } from '../words/count-words';
import type { ChannelTab } from '../words/tabs';
import { AddChannel } from './AddChannel';
import { Progress } from './Progress';
import styles from './tabs.module.css';

export interface ChannelTabsProps {
  readonly tabs: readonly ChannelTab[];
  readonly open: ChannelId | null;
  onOpen(channel: ChannelId): void;
}

/** One tab a channel, each with what room its text leaves. Arrows change the tab. */
export function ChannelTabs({ tabs, open, onOpen }: ChannelTabsProps) {
  const { frame } = useComposing();
  const [onlyUp, setOnlyUp] = useState(false);
  const shown = onlyUp ? tabs.filter(({ channel }) => !frame.down.has(channel.id)) : tabs;

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const at = shown.findIndex((tab) => tab.channel.id === open);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    const next = to === undefined ? undefined : shown[(to + shown.length) % shown.length];
    if (!next) return;
    event.preventDefault();
    onOpen(next.channel.id);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${CSS.escape(next.channel.id)}`)?.focus();
  }

  function filter(on: boolean): void {
    setOnlyUp(on);
    // The open channel must have a tab.
    const first = tabs.find(({ channel }) => !frame.down.has(channel.id));
    if (on && open !== null && frame.down.has(open) && first) onOpen(first.channel.id);
  }

  return (
    <div className={styles['tabs']}>
      <Progress tabs={tabs} onlyUp={onlyUp} onOnlyUp={filter} />
      {shown.length === 0 ? null : (
        <div
          role="tablist"
          aria-label="Channels"
          tabIndex={-1}
          className={styles['list']}
          onKeyDown={onKeyDown}
        >
          {shown.map((tab) => (
            <Tab
              key={tab.channel.id}
              tab={tab}
              on={tab.channel.id === open}
              onOpen={() => onOpen(tab.channel.id)}
            />
          ))}
        </div>
      )}
      <AddChannel tabs={tabs} onAdded={onOpen} />
    </div>
  );
}

function Tab({ tab, on, onOpen }: { tab: ChannelTab; on: boolean; onOpen(): void }) {
  const { words, frame } = useComposing();
  const isDown = frame.down.has(tab.channel.id);
  const check = useChecks().find((one) => one.channelId === tab.channel.id);
  const errors = check?.findings.filter((finding) => finding.severity === 'error') ?? [];
  const plain = check ? countFace(check.count, words.number) : null;
  // What the platform refuses for another reason than length shows here too, with a word instead of a figure.
  const face =
    plain && errors.length > 0 && plain.tone !== 'stop'
      ? {
          ...plain,
          tone: 'stop' as const,
          short: errors.length === 1 ? '1 problem' : `${errors.length} problems`,
        }
      : plain;
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${tab.channel.id}`}
      aria-selected={on}
      aria-controls="composer-channel"
      tabIndex={on ? 0 : -1}
      className={styles['tab']}
      data-tone={isDown ? 'stop' : (face?.tone ?? 'plain')}
      data-down={isDown}
      data-testid="composer-tab"
      data-channel-id={tab.channel.id}
      onClick={onOpen}
    >
      {face ? <CountRing face={face} /> : null}
      <span className={styles['name']}>{tab.name}</span>
      <span className={styles['figure']}>{isDown ? 'No answer' : (face?.short ?? '')}</span>
    </button>
  );
}

const RADIUS = 7.5;
const ROUND = 2 * Math.PI * RADIUS;

/** How much of a channel's limit is used; over its limit, a bar stands in it. */
function CountRing({ face }: { face: CountFace }) {
  const over = face.tone === 'stop' || face.tone === 'care';
  return (
    <svg viewBox="0 0 20 20" className={styles['ring']} aria-hidden>
      <circle cx="10" cy="10" r={RADIUS} className={styles['track']} />
      <circle
        cx="10"
        cy="10"
        r={RADIUS}
        className={styles['used']}
        strokeDasharray={`${face.share * ROUND} ${ROUND}`}
        transform="rotate(-90 10 10)"
      />
      {over ? <rect x="6" y="8.9" width="8" height="2.2" rx="1" className={styles['bar']} /> : null}
    </svg>
  );
}
