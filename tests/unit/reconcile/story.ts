import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS, type CommandInputs, type CommandName } from '../../../src/core/commands';
import { changeSet, handoverItemsAfter } from '../../../src/core/export';
import type { DeliveryRow } from '../../../src/core/model/delivery';
import { ImportHarness } from '../import/workspace';

const PLAN = join(import.meta.dirname, '../../fixtures/scenario-black-friday.json');

/** What Buffer said at 16:31 of the ten posts that came due while Meta was away. */
export const TEN: readonly (readonly [key: string, status: string, sentAt: string])[] = [
  ['fri-th-1030', 'failed', ''],
  ['fri-fb-1100', 'failed', ''],
  ['fri-wa-1130', 'failed', ''],
  ['fri-ig-1200', 'failed', ''],
  ['fri-igs-1300', 'failed', ''],
  ['fri-fb-1400', 'failed', ''],
  ['fri-th-1430', 'failed', ''],
  ['fri-ig-1500', 'sent', '2026-11-27T16:24:00Z'],
  ['fri-igs-1600', 'processing', ''],
  ['fri-wa-1600', 'sent', '2026-11-27T16:26:00Z'],
];

export const AT_1631 = Date.UTC(2026, 10, 27, 16, 31);
const AT_0745 = Date.UTC(2026, 10, 27, 7, 45);

/** The Black Friday plan, with the hours of that day played through the same commands as the window uses. */
export class Story {
  readonly desk = new ImportHarness();

  constructor() {
    this.desk.import('plan.json', readFileSync(PLAN));
  }

  run<Name extends CommandName>(name: Name, input: CommandInputs[Name], now = this.desk.env.now): void {
    const ran = this.desk.workspace.run(COMMANDS[name], input, { ...this.desk.env, now });
    if (!ran.ok) throw new Error(ran.error.message);
  }

  row(key: string): DeliveryRow {
    const row = this.rows().find((one) => one.key === key);
    if (row === undefined) throw new Error(`no ${key}`);
    return row;
  }

  rows(): DeliveryRow[] {
    return [...this.desk.workspace.rows.deliveries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** 07:45: everything is in Buffer. */
  handOver(): this {
    const changes = changeSet(this.desk.items(), [], { scheduler: 'buffer', now: AT_0745 });
    const items = handoverItemsAfter(changes);
    this.run('handover.record', { scheduler: 'buffer', zone: 'Europe/London', items }, AT_0745);
    return this;
  }

  /** 10:25: five go to Saturday, the six that expire are called off. Nobody tells Buffer. */
  replan(): this {
    const to = (key: string, wall: string) => ({ id: this.row(key).id, wall });
    this.run('delivery.move', {
      moves: [
        to('fri-th-1030', '2026-11-28T10:30'),
        to('fri-ig-1500', '2026-11-28T15:00'),
        to('fri-wa-1600', '2026-11-28T16:00'),
        to('fri-igs-1300', '2026-11-28T13:30'),
        to('fri-fb-1400', '2026-11-28T16:30'),
      ],
    });
    const expiring = [
      'fri-fb-1100',
      'fri-wa-1130',
      'fri-ig-1200',
      'fri-th-1430',
      'fri-igs-1600',
      'fri-fb-1700',
    ];
    const ids = expiring.map((key) => this.row(key).id);
    this.run('delivery.status', { ids, status: 'cancelled', reason: 'The offer ends at six.' });
    return this;
  }

  saturday(): string[] {
    return this.rows()
      .filter(({ day, status, gone }) => day === '2026-11-28' && status === 'scheduled' && gone === 0)
      .map(({ key }) => key ?? '')
      .sort();
  }

  /** A state file of the ten, and of everything else that was due, which went out on time. */
  state() {
    const ten = TEN.map(([key, status, sentAt]) => {
      const { text, channelId } = this.row(key);
      const channel = this.desk.workspace.rows.channels.get(channelId)?.key;
      const clock = /(\d\d)(\d\d)$/.exec(key);
      return { channel, text, at: `2026-11-27T${clock?.[1]}:${clock?.[2]}:00+00:00`, status, sentAt };
    });
    const keys = new Set(TEN.map(([key]) => key));
    const others = this.rows()
      .filter(({ key, at }) => at <= AT_1631 && !keys.has(key ?? ''))
      .map(({ text, channelId, at }) => ({
        channel: this.desk.workspace.rows.channels.get(channelId)?.key,
        text,
        at: new Date(at).toISOString(),
        status: 'sent',
        sentAt: new Date(at + 20_000).toISOString(),
      }));
    return [...others, ...ten];
  }
}
