import { useState } from 'react';
import type { ChannelId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import { downInWords } from '../../../../core/outage/resolve';
import { platformOrGeneric } from '../../../../core/platform';
import { instantToWall } from '../../../../core/time';
import { postById } from '../../../store/queries/search';
import { useRun, useSession } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { Button, Checkbox, Field, PlatformTile, Select, StateMark, TextArea } from '../../../ui';
import { STATUS_WORDS } from '../../../words/labels';
import { NOTICE_LABEL } from '../../../../core/outage/notices';
import type { OutageFrame } from '../use-outage-data';
import { AudiencePart } from './AudiencePart';
import { healthyChannels, noticeText, soon, takesBareWords } from '../../../../core/outage/notice-draft';
import styles from './panels.module.css';
import { MINUTE_MS } from '../../../../core/time/units';

const NEXT_OPTIONS = ['20', '30', '60', '120'].map((value) => ({
  value,
  label: Number(value) < 60 ? `in ${value} minutes` : `in ${Number(value) / 60} h`,
}));

interface TellPanelProps {
  readonly outage: Outage;
  readonly open: readonly Outage[];
  readonly frame: OutageFrame;
  readonly notices: readonly DeliveryRow[];
}

/** The first word to customers on channels that work, and the promise of the next one (R43, R61, R78). */
export function TellPanel({ outage, open, frame, notices }: TellPanelProps) {
  const run = useRun();
  const { db } = useSession();
  const openComposer = useWindowState((state) => state.openComposer);
  const { words, today, channels, now } = frame;
  const healthy = healthyChannels(channels, open);
  const [off, setOff] = useState<ReadonlySet<ChannelId>>(
    () => new Set(healthy.filter((channel) => !takesBareWords(channel)).map(({ id }) => id)),
  );
  const [next, setNext] = useState('60');
  const nextAt = soon(now) + Number(next) * MINUTE_MS;
  const [own, setOwn] = useState<string | null>(null);
  const chosen = healthy.filter((channel) => !off.has(channel.id));
  const text =
    own ??
    noticeText(downInWords(outage.down, channels, frame.families), chosen, words.moment(nextAt, today));

  async function write(): Promise<void> {
    const at = soon(now);
    const made = await run('post.create', {
      text,
      title: 'Outage: where to reach us',
      kind: 'service',
      importance: 'high',
      timing: 'dated',
      labelsAdd: [NOTICE_LABEL],
      deliveries: chosen.map(({ id, zone }) => ({
        channelId: id,
        wall: instantToWall(at, zone).slice(0, 16),
        tellsOf: outage.id,
      })),
    });
    if (!made.ok) return;
    await run('outage.describe', { id: outage.id, facts: { nextUpdateAt: nextAt } });
    const post = await postById(db, made.value.made[0] ?? '');
    if (post) openComposer(post.id, chosen[0]?.id ?? null);
  }

  return (
    <div className={styles['columns']}>
      <section>
        <p className={styles['lead']}>
          Post it where people can read it, never only on what is down. Do not give an unconfirmed cause or an
          unknown end.
        </p>
        <Field label="First statement">
          <TextArea value={text} onChange={setOwn} rows={6} data-testid="tell-text" />
        </Field>
        <Field label="Next update">
          <Select value={next} options={NEXT_OPTIONS} onChange={setNext} data-testid="tell-next" />
        </Field>
        <div>
          <Button
            variant="primary"
            disabled={chosen.length === 0 || text.trim() === ''}
            data-testid="tell-write"
            onClick={() => void write()}
          >
            Put it on {chosen.length} {chosen.length === 1 ? 'channel' : 'channels'} as drafts
          </Button>
        </div>
        <p className={styles['hint']}>
          Then customise each one in the composer, and hand it over or post it manually.
        </p>
      </section>
      <section>
        <h3>Channels that work</h3>
        {healthy.map((channel) => (
          <Checkbox
            key={channel.id}
            checked={!off.has(channel.id)}
            onChange={(on) =>
              setOff((before) => {
                const after = new Set(before);
                if (on) after.delete(channel.id);
                else after.add(channel.id);
                return after;
              })
            }
          >
            <PlatformTile platform={channel.platform} /> {platformOrGeneric(channel.platform).name}{' '}
            <span className={styles['hint']}>{channel.name}</span>
          </Checkbox>
        ))}
        <AudiencePart outage={outage} frame={frame} />
        {notices.length > 0 ? (
          <>
            <h3>Posted so far</h3>
            <ul className={styles['list']} data-testid="tell-said">
              {notices.map((row) => (
                <li key={row.id} className={styles['row']}>
                  <StateMark state={row.status === 'published' ? 'published' : 'draft'} />
                  <PlatformTile
                    platform={channels.find((one) => one.id === row.channelId)?.platform ?? ''}
                    labelled
                  />
                  <Button
                    size="small"
                    variant="quiet"
                    onClick={() => openComposer(row.postId, row.channelId)}
                  >
                    {row.title}
                  </Button>
                  <em>
                    {words.moment(row.at, today)}, {STATUS_WORDS[row.status].toLowerCase()}
                  </em>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
    </div>
  );
}
