import { useState } from 'react';
import { titleOf } from '../../../core/model/title';
import type { BulkChange, BulkScope, BulkStuck } from '../../../core/tailor';
import { platformOrGeneric } from '../../../core/platform';
import { useRun } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { Button, Checkbox, EmptyState, PlatformTile } from '../../ui';
import { StateMark } from '../../ui/StateMark';
import { counted } from '../../words/phrases';
import styles from './FixAll.module.css';
import type { Look } from './look';
import { WordsDiff } from './WordsDiff';

/** So many changes are drawn; the others are made with them, and said to be. */
const SHOWN = 200;

const keyOf = ({ post, channel }: BulkChange | BulkStuck): string => `${post.id} ${channel.id}`;

/** What would change, each to be left out; and what only a person can fix. */
export function Changes({ look, scope, onDone }: { look: Look; scope: BulkScope; onDone(): void }) {
  const run = useRun();
  const notify = useWindowState((state) => state.notify);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = look.changes.filter((change) => !left.has(keyOf(change)));
  const hidden = look.changes.length - SHOWN;

  function choose(change: BulkChange, on: boolean): void {
    const next = new Set(left);
    if (on) next.delete(keyOf(change));
    else next.add(keyOf(change));
    setLeft(next);
  }

  async function fix(): Promise<void> {
    const items = chosen.map(({ post, channel, after, beside }) => ({
      id: post.id,
      channelId: channel.id,
      text: after,
      ...(Object.keys(beside).length === 0 ? {} : { beside }),
    }));
    const done = await run('post.tailor', { items });
    if (!done.ok) return;
    notify({ text: `${counted(items.length, 'text')} fixed.`, tone: 'neutral', undo: true });
    onDone();
  }

  if (look.texts === 0) {
    return (
      <EmptyState title={scope === 'bank' ? 'Nothing customised in the bank.' : 'No upcoming posts.'}>
        {scope === 'bank'
          ? 'Bank posts are checked once they have custom text for a channel.'
          : 'Plan posts or import a plan first.'}
      </EmptyState>
    );
  }
  return (
    <>
      <div className={styles['list']}>
        <p className={styles['sum']} role="status" data-testid="fix-all-sum">
          {look.changes.length === 0
            ? look.stuck.length === 0
              ? `All ${counted(look.texts, 'text')} already fit.`
              : `None of ${counted(look.texts, 'text')} can be fixed automatically.`
            : `${look.changes.length} of ${counted(look.texts, 'text')} can be fixed.`}
          {look.stuck.length === 0 ? '' : ` ${look.stuck.length} need a person.`}
        </p>
        <ul>
          {look.changes.slice(0, SHOWN).map((change) => (
            <Change
              key={keyOf(change)}
              change={change}
              on={!left.has(keyOf(change))}
              onChoose={(on) => choose(change, on)}
            />
          ))}
        </ul>
        {hidden > 0 ? <p className={styles['sum']}>And {hidden} more like these, not shown.</p> : null}
        {look.stuck.length > 0 ? <Stuck stuck={look.stuck} /> : null}
      </div>
      <footer className={styles['foot']}>
        <span>You can undo this in one step.</span>
        <Button
          variant="primary"
          disabled={chosen.length === 0}
          data-testid="fix-all-go"
          onClick={() => void fix()}
        >
          Fix {counted(chosen.length, 'text')}
        </Button>
      </footer>
    </>
  );
}

function Change({ change, on, onChoose }: { change: BulkChange; on: boolean; onChoose(on: boolean): void }) {
  const { post, channel, before, after, done, beside, left } = change;
  const name = platformOrGeneric(channel.platform).name;
  const still = left.find(({ severity, field }) => severity !== 'hint' && field !== 'media');
  return (
    <li className={styles['change']} data-testid="fix-all-change">
      <Checkbox checked={on} onChange={onChoose}>
        <span className={styles['name']}>
          <PlatformTile platform={channel.platform} size="small" />
          <b>{titleOf(post)}</b>
          <span>{name}</span>
        </span>
      </Checkbox>
      <p className={styles['done']}>{done.join(', ')}</p>
      <WordsDiff before={before} after={after} />
      {beside.comment === undefined ? null : (
        <p className={styles['done']}>Below the post: {beside.comment.replaceAll('\n', ' ')}</p>
      )}
      {still === undefined ? null : (
        <p className={styles['still']}>
          <StateMark state="risk" tone="care" label="Still" />
          {still.say}
        </p>
      )}
    </li>
  );
}

/** Texts that nothing allowed here can fix; each opens in the composer. */
function Stuck({ stuck }: { stuck: readonly BulkStuck[] }) {
  const openComposer = useWindowState((state) => state.openComposer);
  const setFixing = useWindowState((state) => state.setFixing);
  return (
    <section aria-label="Need a person" className={styles['stuck']}>
      <h3>Need a person</h3>
      <ul>
        {stuck.slice(0, SHOWN).map((one) => (
          <li key={keyOf(one)}>
            <PlatformTile platform={one.channel.platform} size="small" labelled />
            <span>
              <b>{titleOf(one.post)}</b> {one.finding.say}
            </span>
            <Button
              size="small"
              aria-label={`Open ${one.post.title}`}
              onClick={() => {
                setFixing(null);
                openComposer(one.post.id, one.channel.id);
              }}
            >
              Open
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
