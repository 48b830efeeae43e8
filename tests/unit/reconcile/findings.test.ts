import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/core/commands';
import { changeSet } from '../../../src/core/export';
import { exportAll } from '../../../src/core/handover';
import { unsettledOf, unsettledReason, handedUrl } from '../../../src/core/settlement';
import {
  earlierPlaces,
  readLink,
  readState,
  reconcile,
  scopeOf,
  type Finding,
  type Reconciled,
  type StateFile,
} from '../../../src/core/reconcile';
import type { DeliveryRow } from '../../../src/core/model/delivery';
import { AT_1631, Story, TEN } from './story';

const LINK = 'https://instagram.example/stories/1';

function read(story: Story, state: unknown): StateFile {
  const channels = [...story.desk.workspace.rows.channels.values()];
  const answer = readState(JSON.stringify(state), { channels, scheduler: 'buffer' });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

interface Asked {
  readonly state?: unknown;
  readonly findings?: readonly Finding[];
  readonly scoped?: boolean;
  readonly now?: number;
}

function compare(story: Story, asked: Asked = {}): Reconciled {
  const { state = story.state(), findings = [], scoped = false, now = AT_1631 } = asked;
  const { rows, ledger } = story.desk.workspace;
  const list = read(story, state).rows;
  const scope = scoped ? scopeOf(list) : null;
  return reconcile({
    deliveries: story.rows(),
    handovers: [...rows.handovers.values()],
    channels: [...rows.channels.values()],
    state: list,
    now,
    scheduler: 'buffer',
    earlier: new Map([...rows.posts.keys()].flatMap((id) => [...earlierPlaces(ledger.history(id))])),
    findings,
    ...(scope === null ? {} : { scope }),
  });
}

function write(story: Story, { outcomes, withdraw, held }: Reconciled): void {
  story.run('reconcile.apply', { outcomes, withdraw, held, scheduler: 'buffer' }, AT_1631);
}

const ten = (story: Story) => story.state().slice(-TEN.length);
const without = (story: Story, key: string) => {
  const { text } = story.row(key);
  return ten(story).filter((row) => (row as { text: string }).text !== text);
};
const outcomeOf = (result: Reconciled, row: DeliveryRow) => {
  const one = result.outcomes.find(({ deliveryId }) => deliveryId === row.id);
  return one === undefined ? null : [one.outcome, one.evidence, one.url];
};

describe('what a list speaks for (R82)', () => {
  it('only its own channels from its earliest time on; the rest is counted, never called sent or lost', () => {
    const story = new Story().handOver().replan();
    const scoped = compare(story, { state: ten(story), scoped: true });
    expect([scoped.totals, scoped.proof.say, scoped.beyond]).toEqual([
      { 'on-time': 0, late: 2, failed: 7, stuck: 1, cancelled: 0, 'by-hand': 0, unknown: 0 },
      '10 expected, 10 found, 0 out twice.',
      6,
    ]);
    const whole = compare(story, { state: ten(story) });
    expect([whole.totals.unknown, whole.beyond]).toEqual([12, 0]);
  });

  it('a list without times or channels speaks for nothing of its own', () => {
    expect(scopeOf([])).toBeNull();
  });
});

describe('what only a person can say', () => {
  const story = () => new Story().handOver().replan();

  it('a link settles what is stuck or not known, and its copy is taken back', () => {
    const told = story();
    const stuck = told.row('fri-igs-1600');
    const moved = told.row('fri-th-1030');
    const asked = { state: without(told, 'fri-th-1030'), scoped: false };
    const findings: Finding[] = [stuck, moved].map(({ id }) => ({ deliveryId: id, found: 'out', url: LINK }));
    const before = compare(told, asked);
    expect([outcomeOf(before, stuck)?.[0], outcomeOf(before, moved)?.[0]]).toEqual(['stuck', 'unknown']);
    const after = compare(told, { ...asked, findings });
    expect([outcomeOf(after, stuck), outcomeOf(after, moved)]).toEqual([
      ['by-hand', `Somebody found it: ${LINK}`, LINK],
      ['by-hand', `Somebody found it: ${LINK}`, LINK],
    ]);
    expect([before.withdraw.includes(moved.id), after.withdraw.includes(moved.id)]).toEqual([false, true]);
  });

  it('“not there” and “cancelled there” settle them too, and what the list says by itself is not overruled', () => {
    const told = story();
    const [stuck, failed] = [told.row('fri-igs-1600'), told.row('fri-fb-1400')];
    const findings: Finding[] = [stuck, failed].map(({ id }) => ({ deliveryId: id, found: 'not-there' }));
    const result = compare(told, { findings });
    expect([outcomeOf(result, stuck), outcomeOf(result, failed)]).toEqual([
      ['cancelled', 'Somebody cancelled it in Buffer.', ''],
      ['failed', 'Buffer tried and could not send it.', ''],
    ]);
  });

  it('a link is a whole web address and nothing else', () => {
    expect(
      [`  ${LINK} `, 'http://x.example/1', 'javascript:alert(1)', 'https://', 'soon', ''].map(readLink),
    ).toEqual([
      { ok: true, value: LINK },
      ...Array(5).fill({ ok: false, error: expect.objectContaining({ code: 'no-link' }) as unknown }),
    ]);
  });
});

describe('before anything is sent again', () => {
  /** Threads 10:30 was moved to Saturday; Buffer does not say what became of it. */
  function unknownAtThreads() {
    const story = new Story().handOver().replan();
    const asked = { state: without(story, 'fri-th-1030') };
    const result = compare(story, asked);
    write(story, result);
    return { story, asked, result };
  }

  it('what is not known is marked, and no file takes it', () => {
    const { story, result } = unknownAtThreads();
    const row = story.row('fri-th-1030');
    expect(result.held.filter(({ of }) => of === row.id)).toEqual([{ id: row.id, of: row.id }]);
    expect(unsettledReason(row)).toBe(
      'Nobody knows whether Buffer sent it already: paste its link, or say that it is not there, before this one goes.',
    );
    const exported = exportAll({
      scheduler: 'publer',
      items: story.desk.items(),
      now: AT_1631,
      zone: 'Europe/London',
    });
    if (!exported.ok) throw new Error(exported.error.message);
    const blocked = exported.value.blocked.filter(({ deliveryId }) => deliveryId === row.id);
    expect(blocked.map(({ reason }) => reason)).toEqual([unsettledReason(row)]);
  });

  it('written down again, nothing changes; once somebody has looked, the mark is gone and stays gone', () => {
    const { story, asked } = unknownAtThreads();
    const row = story.row('fri-th-1030');
    const again = compare(story, asked);
    const rows = story.rows();
    const { outcomes, withdraw, held } = again;
    const { workspace, env } = story.desk;
    const ran = workspace.run(
      COMMANDS['reconcile.apply'],
      { outcomes, withdraw, held, scheduler: 'buffer' },
      env,
    );
    expect([ran.ok ? '' : ran.error.code, story.rows()]).toEqual(['nothing', rows]);

    const findings: Finding[] = [{ deliveryId: row.id, found: 'not-there' }];
    write(story, compare(story, { ...asked, findings }));
    const looked = story.row('fri-th-1030');
    expect([looked.status, unsettledReason(looked), looked.wall]).toEqual(['scheduled', null, row.wall]);
    expect(outcomeOf(compare(story, asked), looked)).toBeNull();
  });

  it('given its new time there, it must be found again', () => {
    const { story, asked } = unknownAtThreads();
    const row = story.row('fri-th-1030');
    write(story, compare(story, { ...asked, findings: [{ deliveryId: row.id, found: 'not-there' }] }));
    const { text, channelId, at, wall, zone, title } = story.row('fri-th-1030');
    const item = { deliveryId: row.id, channelId, at, wall, zone, title, text, change: 'create' as const };
    story.run('handover.record', { scheduler: 'buffer', zone, items: [item] }, AT_1631);
    const sunday = Date.UTC(2026, 10, 29, 8);
    expect(outcomeOf(compare(story, { ...asked, now: sunday }), row)?.[0]).toBe('unknown');
  });
});

describe('what was left open, settled without the list', () => {
  /** Threads 10:30 is not known and stands on Saturday now; the story of 16:00 is stuck and was called off. */
  function leftOpen() {
    const story = new Story().handOver().replan();
    const state = without(story, 'fri-th-1030');
    write(story, compare(story, { state }));
    return { story, state };
  }
  const settle = (story: Story, finding: Finding) => story.run('reconcile.settle', { finding }, AT_1631);

  it('stays marked, the one that was called off too, until somebody has looked', () => {
    const { story } = leftOpen();
    const open = story.rows().filter((row) => unsettledOf(row)?.of === row.id);
    expect(open.map(({ key }) => key)).toEqual(expect.arrayContaining(['fri-th-1030', 'fri-igs-1600']));
  });

  it('a link: it is published where it was due, and its new place is free', () => {
    const { story } = leftOpen();
    settle(story, { deliveryId: story.row('fri-th-1030').id, found: 'out', url: LINK });
    const row = story.row('fri-th-1030');
    expect([row.status, row.wall, handedUrl(row), unsettledReason(row)]).toEqual([
      'published',
      '2026-11-27T10:30',
      LINK,
      null,
    ]);
  });

  it('a copy that stood in for it is taken back with it; not there, the copy may go', () => {
    for (const found of ['out', 'not-there'] as const) {
      const story = new Story().handOver();
      const { id, postId } = story.row('fri-th-1030');
      const channelId = story.row('fri-x-1200').channelId;
      story.run('delivery.add', { postId, placements: [{ channelId, wall: '2026-11-28T21:00' }] });
      story.run('delivery.status', { ids: [id], status: 'cancelled' });
      const copy = story.rows().find((row) => row.postId === postId && row.day === '2026-11-28');
      if (!copy) throw new Error('no copy');
      const result = compare(story, { state: without(story, 'fri-th-1030') });
      // On another channel it is no copy by itself: only one that says so is.
      expect(result.held.filter(({ of }) => of === id).map((held) => held.id)).toEqual([id]);
      write(story, { ...result, held: [...result.held, { id: copy.id, of: id }] });
      settle(story, found === 'out' ? { deliveryId: id, found, url: LINK } : { deliveryId: id, found });
      const after = story.rows().find((row) => row.id === copy.id);
      expect([after?.status, after && unsettledReason(after)]).toEqual([
        found === 'out' ? 'cancelled' : copy.status,
        null,
      ]);
    }
  });

  it('what is not open, or no link, is refused with a sentence', () => {
    const { story } = leftOpen();
    const { workspace, env } = story.desk;
    const code = (key: string, url: string) => {
      const finding: Finding = { deliveryId: story.row(key).id, found: 'out', url };
      const ran = workspace.run(COMMANDS['reconcile.settle'], { finding }, env);
      return ran.ok ? 'done' : ran.error.code;
    };
    expect([code('fri-fb-1100', LINK), code('fri-igs-1600', 'soon'), code('fri-igs-1600', LINK)]).toEqual([
      'nothing',
      'no-link',
      'done',
    ]);
    expect(code('fri-igs-1600', LINK)).toBe('nothing');
  });
});

describe('posted by hand', () => {
  it('it counts as found with its link, and what still waits in the scheduler is to be cancelled there', () => {
    const story = new Story().handOver();
    const { id } = story.row('fri-igs-1600');
    story.run('delivery.posted', { id, url: LINK }, AT_1631);
    const row = story.row('fri-igs-1600');
    expect([row.status, handedUrl(row)]).toEqual(['published', LINK]);
    for (const time of [1, 2]) {
      const result = compare(story);
      const one = result.outcomes.find(({ deliveryId }) => deliveryId === id);
      expect([one?.outcome, one?.evidence, one?.url, one?.todo]).toEqual([
        'by-hand',
        `It was posted by hand: ${LINK}`,
        LINK,
        'Cancel it in Buffer: it is out already and must not go out again.',
      ]);
      if (time === 1) write(story, result);
    }
  });

  it('before its time it stands where it went out, and its old place in the scheduler is called off', () => {
    const story = new Story().handOver();
    const { id } = story.row('sat-fb-1000');
    story.run('delivery.posted', { id, url: '' }, AT_1631);
    const row = story.row('sat-fb-1000');
    expect([row.status, row.wall]).toEqual(['published', '2026-11-27T16:31']);
    const handovers = [...story.desk.workspace.rows.handovers.values()];
    const changes = changeSet(story.desk.items(), handovers, { scheduler: 'buffer', now: AT_1631 });
    expect(
      changes.filter(({ deliveryId }) => deliveryId === id).map(({ kind, wall }) => [kind, wall]),
    ).toEqual([['cancel', '2026-11-28T10:00']]);
  });

  it('twice, or with something that is no link, it is refused with a sentence', () => {
    const story = new Story();
    const { id } = story.row('fri-igs-1600');
    const say = (url: string) => {
      const ran = story.desk.workspace.run(COMMANDS['delivery.posted'], { id, url }, story.desk.env);
      return ran.ok ? 'done' : ran.error.code;
    };
    expect([say('soon'), say(LINK), say(LINK)]).toEqual(['no-link', 'done', 'published']);
  });
});
