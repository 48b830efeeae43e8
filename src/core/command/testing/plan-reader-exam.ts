import type { CommandInputs, CommandName } from '../../commands';
import type { Json } from '../../json';
import {
  asChannelId,
  asDeliveryId,
  asPostId,
  type CampaignId,
  type ChannelId,
  type DayId,
  type DeliveryId,
  type PostId,
} from '../../model/ids';
import type { PlanReader, Reads } from '../command';

/** A workspace under examination, empty at first: the one in memory, or the app's over its database. */
export interface ExaminedWorkspace {
  /** Runs a command and answers with what it made. @throws when it is refused */
  run<Name extends CommandName>(name: Name, input: CommandInputs[Name]): Promise<readonly string[]>;
  /** Brings in a plan file. @throws when it cannot be read */
  importPlan(text: string): Promise<void>;
  reader(reads: Reads): Promise<PlanReader>;
}

/** What each question is answered with by a reader that does as `PlanReader` says. */
export const EXPECTED_ANSWERS: { readonly [question: string]: Json } = {
  'channels, deleted ones too, in the order of the screen': ['Facebook', 'X (deleted)', 'Threads'],
  'a deleted channel by its id': 'X (deleted)',
  'campaigns, deleted or not': ['Autumn'],
  'days, deleted ones too': ['Founders’ day (deleted)'],
  'a deleted post that was named': 'Doors open (deleted)',
  'its deliveries in order of their ids, deleted ones too': [
    '2026-11-27T11:00',
    '2026-11-28T11:00 (deleted)',
  ],
  'a deleted delivery by its id': '2026-11-28T11:00 (deleted)',
  'only what a delivery says by itself': true,
  'an own version has a slot, no own version has none': [true, false],
  'signatures under a post, withdrawn ones too': ['withdrawn'],
  'the post of a key from a file': 'From a file',
  'a delivery’s key is no post’s key': null,
  'a key that nobody gave': null,
  'a post that was not named': 'thrown',
  'keys that were not named': 'thrown',
};

const PLAN = JSON.stringify({
  format: 'holdfast-plan/1',
  channels: [{ key: 'fb', platform: 'facebook', name: 'Facebook', zone: 'Europe/London' }],
  campaigns: [{ key: 'autumn', name: 'Autumn' }],
  days: [{ key: 'founders', name: 'Founders’ day', rule: '05-14' }],
  posts: [
    {
      key: 'p1',
      title: 'From a file',
      text: 'From a file.',
      campaign: 'autumn',
      deliveries: [{ key: 'd1', channel: 'fb', at: '2026-12-01T09:00', status: 'draft' }],
    },
  ],
});

/** Asks a reader everything in which two of them might differ. The answers hold no ids: each workspace draws its own. */
export async function examinePlanReader(workspace: ExaminedWorkspace): Promise<{ [question: string]: Json }> {
  const { run } = workspace;
  await run('workspace.create', { name: 'Exam', zone: 'Europe/London' });
  await workspace.importPlan(PLAN);
  const [x = ''] = await run('channel.create', { platform: 'x', name: 'X' });
  const [threads = ''] = await run('channel.create', { platform: 'threads', name: 'Threads' });
  const channels = { x: asChannelId(x), threads: asChannelId(threads) };
  const [id = '', first = '', second = ''] = await run('post.create', {
    text: 'Doors open',
    deliveries: ['2026-11-27T11:00', '2026-11-28T11:00'].map((wall) => ({ channelId: channels.x, wall })),
  });
  const post = asPostId(id);
  await run('post.text', { id: post, channelId: channels.x, text: 'Doors!' });
  await run('approval.give', { ids: [post] });
  await run('approval.withdraw', { ids: [post] });
  await run('delivery.delete', { ids: [asDeliveryId(second)] });
  await run('post.delete', { ids: [post] });
  await run('channel.delete', { id: channels.x });
  const before = await workspace.reader({});
  const [day] = before.days();
  if (day === undefined) throw new Error('the plan file brought no day');
  await run('day.delete', { id: day.id });
  return {
    ...smallAnswers(await workspace.reader({}), channels.x, before.campaigns()[0]?.id, day.id),
    ...postAnswers(
      await workspace.reader({ deliveries: [asDeliveryId(first)] }),
      post,
      asDeliveryId(second),
      channels,
    ),
    ...keyAnswers(await workspace.reader({ keys: true })),
    'a post that was not named': thrown(before, (reader) => reader.post(post)),
    'keys that were not named': thrown(before, (reader) => reader.postByKey('p1')),
  };
}

function smallAnswers(
  reader: PlanReader,
  channel: ChannelId,
  campaign: CampaignId | undefined,
  day: DayId,
): { [question: string]: Json } {
  const named = campaign === undefined ? undefined : reader.campaign(campaign);
  return {
    'channels, deleted ones too, in the order of the screen': reader.channels().map(called),
    'a deleted channel by its id': calledOrNull(reader.channel(channel)),
    'campaigns, deleted or not': named === undefined ? null : reader.campaigns().map(called),
    'days, deleted ones too': reader.day(day) === undefined ? null : reader.days().map(called),
  };
}

function postAnswers(
  reader: PlanReader,
  post: PostId,
  delivery: DeliveryId,
  { x, threads }: { readonly x: ChannelId; readonly threads: ChannelId },
): { [question: string]: Json } {
  const deliveries = reader.deliveriesOf(post);
  const one = reader.delivery(delivery);
  const title = reader.post(post);
  return {
    'a deleted post that was named': title === undefined ? null : called({ ...title, name: title.title }),
    'its deliveries in order of their ids, deleted ones too': deliveries
      .map((row) => called({ ...row, name: row.wall }))
      .sort(),
    'a deleted delivery by its id': one === undefined ? null : called({ ...one, name: one.wall }),
    'only what a delivery says by itself': one !== undefined && !('title' in one) && !('gone' in one),
    'an own version has a slot, no own version has none': [
      reader.variantSlot(post, x) !== undefined,
      reader.variantSlot(post, threads) !== undefined,
    ],
    'signatures under a post, withdrawn ones too': reader
      .approvalsOf(post)
      .map(({ deletedAt }) => (deletedAt === null ? 'standing' : 'withdrawn')),
  };
}

function keyAnswers(reader: PlanReader): { [question: string]: Json } {
  const titled = (key: string) => {
    const id = reader.postByKey(key);
    return id === undefined ? null : (reader.post(id)?.title ?? 'no post');
  };
  return {
    'the post of a key from a file': titled('p1'),
    'a delivery’s key is no post’s key': titled('d1'),
    'a key that nobody gave': titled('p2'),
  };
}

function called({ name, deletedAt }: { readonly name: string; readonly deletedAt: number | null }): string {
  return deletedAt === null ? name : `${name} (deleted)`;
}

function calledOrNull(row: { readonly name: string; readonly deletedAt: number | null } | undefined) {
  return row === undefined ? null : called(row);
}

function thrown(reader: PlanReader, look: (reader: PlanReader) => unknown): string {
  try {
    look(reader);
    return 'answered';
  } catch {
    return 'thrown';
  }
}
