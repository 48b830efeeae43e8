import { useState } from 'react';
import type { ChannelId } from '../../../../core/model/ids';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import { namesOfDown } from '../../../../core/outage/resolve';
import { instantToWall } from '../../../../core/time';
import { postById } from '../../../store/queries/search';
import { useRun, useSession } from '../../../store/session';
import { useWindowState } from '../../../store/window-state';
import { Button, Field, Select, TextArea } from '../../../ui';
import { NOTICE_LABEL } from '../../../../core/outage/notices';
import type { OutageFrame } from '../use-outage-data';
import { AudiencePart } from './AudiencePart';
import { healthyChannels, noticeText, soon, takesBareWords } from '../../../../core/outage/notice-draft';
import { NoticeChannels } from './NoticeChannels';
import { NoticeList } from './NoticeList';
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
    noticeText(namesOfDown(outage.down, channels, frame.families), chosen, words.moment(nextAt, today));

  function toggle(id: ChannelId, on: boolean): void {
    setOff((before) => {
      const after = new Set(before);
      if (on) after.delete(id);
      else after.add(id);
      return after;
    });
  }

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
        <NoticeChannels channels={healthy} off={off} onToggle={toggle} />
        <AudiencePart outage={outage} frame={frame} />
        <NoticeList notices={notices} frame={frame} />
      </section>
    </div>
  );
}
