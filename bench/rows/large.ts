import { importEditSteps, importSteps, readImport } from '../../src/core/import';
import { readDelimited } from '../../src/core/formats/csv-read';
import { readRepeat } from '../../src/core/formats/ics-rule';
import { repeatDays } from '../../src/core/formats/ics-repeat';
import { asChannelId, asDeliveryId, asPostId } from '../../src/core/model/ids';
import { ALL_PLATFORMS } from '../../src/core/platform';
import { worklist, type WorkRow } from '../../src/core/readiness/worklist';
import { countText } from '../../src/core/text';
import { instantToWall, localDate, wallToInstant } from '../../src/core/time';
import { MemoryWorkspace } from '../../src/ledger/memory-workspace';
import { decodeRecords } from '../../src/ledger/record';
import { meet, MORNING, moveTo, newPost, Replica } from '../../src/ledger/testing/replica';
import { csvPlan } from '../data/csv';
import { NOW, ZONE } from '../data/plan';
import { ms, spread, type Line } from '../result';
import { median, processorMs } from '../stats';

const HOUR_MS = 3_600_000;

/** Something large or odd, and what it may cost; `prepare` is not counted. */
interface Load {
  readonly what: string;
  readonly limitMs: number;
  prepare(): () => unknown;
}

/** L: what a person waits for once, and texts and files built to be slow, in processor time of this process. */
export function largeLines(repeats: number): Line[] {
  return LOADS.map(({ what, limitMs, prepare }): Line => {
    const times = Array.from({ length: repeats }, () => {
      const task = prepare();
      const since = processorMs();
      task();
      return processorMs() - since;
    });
    return {
      row: 'L',
      what: `${what} / ${ms(limitMs)}`,
      ours: spread(times),
      anchor: ms(limitMs),
      ratio: median(times) / limitMs,
      limit: 1,
    };
  });
}

const LOADS: readonly Load[] = [
  { what: '10,000 CSV rows read, mapped and planned', limitMs: 1_500, prepare: importTenThousand },
  { what: '50,000 conversions between zones', limitMs: 300, prepare: () => convertTimes },
  { what: 'a worklist of 5,000 deliveries', limitMs: 20, prepare: workThrough },
  { what: 'a post edited 500 times by turns, read again', limitMs: 200, prepare: editByTurns },
  { what: '20,000 odd signs counted for every platform', limitMs: 200, prepare: () => countOddTexts },
  { what: 'one column of 400,000 lines', limitMs: 1_000, prepare: () => readOneColumn },
  { what: 'repeats without an end', limitMs: 500, prepare: () => repeatForEver },
  { what: 'a journal of a million false beginnings', limitMs: 1_000, prepare: falseJournal },
];

function importTenThousand(): () => unknown {
  const bytes = new TextEncoder().encode(csvPlan(10_000));
  const { workspace, env } = emptyWorkspace();
  return () => {
    const file = readImport('plan.csv', bytes);
    if (!file.ok) throw new Error(file.error.message);
    const known = { zone: ZONE, channels: [], campaigns: [], mappings: {} };
    const { source } = lastOf(importSteps(file.value, known, {}, NOW.slice(0, 10)));
    return lastOf(importEditSteps(workspace.view(), { source }, env));
  };
}

function emptyWorkspace() {
  const workspace = MemoryWorkspace.empty({ workspaceId: 'w1', name: 'Bench', device: 'bench' });
  let drawn = 0;
  const draw = () => `b${String(drawn++).padStart(8, '0')}`;
  return { workspace, env: { now: Date.parse(NOW), draw, by: 'Bench', postMonth: () => NOW.slice(0, 7) } };
}

function lastOf<Value>(steps: Iterator<unknown, Value>): Value {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

function convertTimes(): void {
  const zones = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
  for (let n = 0; n < 25_000; n += 1) {
    const zone = zones[n % zones.length] ?? 'UTC';
    const { at } = wallToInstant(instantToWall(Date.UTC(2026, 0, 1) + (n * HOUR_MS) / 2, 'UTC'), zone);
    localDate(at, zone);
  }
}

function workThrough(): () => unknown {
  const now = Date.parse(NOW);
  const rows = Array.from({ length: 5_000 }, (_, n): WorkRow => ({
    id: asDeliveryId(`d${n}`),
    postId: asPostId(`p${n}`),
    channelId: asChannelId('ch_x'),
    at: now + n * HOUR_MS,
    status: 'scheduled',
    title: `Post ${n}`,
    ownText: false,
    review: 'approved',
    findings: [],
    badTime: '',
    hasTwoVersions: false,
    readiness: { text: 'ok', fit: 'ok', media: 'ok', alt: n % 3 === 0 ? 'missing' : 'ok', approval: 'ok' },
  }));
  return () => worklist(rows, [], now);
}

function editByTurns(): () => unknown {
  const post = '2026-11_aaaaaaaa';
  const delivery = `${post}.d1`;
  const [ann, ben] = [new Replica('ann'), new Replica('ben')];
  ann.do(MORNING, ...newPost(post, 'Bread.', [{ id: delivery, channel: 'ch_x', wall: '2026-11-27T08:00' }]));
  meet(ann, ben);
  for (let n = 1; n <= 500; n += 1) {
    const text = { op: 'text', id: post, slot: 'm', text: `Loaf number ${n}.` } as const;
    (n % 2 ? ann : ben).do(MORNING + n, moveTo(delivery, `2026-12-01T${10 + (n % 10)}:00`), text);
    if (n % 5 === 0) meet(ann, ben);
  }
  return () => ann.restart();
}

function countOddTexts(): void {
  const texts = ['\u3042'.repeat(20_000), 'a.'.repeat(10_000), 'a-'.repeat(10_000)];
  texts.push(`https://a.com/${'('.repeat(20_000)}`);
  for (const text of texts) for (const { id } of ALL_PLATFORMS) countText(id, text);
}

function readOneColumn(): void {
  readDelimited('word\n'.repeat(400_000), ';');
}

function repeatForEver(): void {
  const far = { from: '2026-01-01', until: '9999-01-01' };
  for (const [first, rule] of [
    ['1900-01-01', 'FREQ=DAILY;COUNT=1000000000'],
    ['0001-01-01', 'FREQ=DAILY'],
    ['2026-01-01', 'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2;COUNT=5'],
  ] as const) {
    const repeat = readRepeat(rule);
    if (repeat === null) throw new Error(`not read: ${rule}`);
    repeatDays(first, repeat, far, 5_000);
  }
}

/** Each claims the whole rest of the file. */
function falseJournal(): () => unknown {
  const bytes = new Uint8Array(6_000_000);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 6 <= bytes.length; at += 6) {
    bytes.set([0x48, 0x46], at);
    view.setUint32(at + 2, bytes.length - at, true);
  }
  return () => decodeRecords(bytes);
}
