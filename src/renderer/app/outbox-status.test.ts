import { describe, expect, it } from 'vitest';
import type { OutboxLine } from '../../preload/contract';
import { outboxStatus } from './outbox-status';

function line(kind: string, parts: readonly string[] = ['open']): OutboxLine {
  return { state: { kind }, parts: parts.map((state) => ({ state })) } as unknown as OutboxLine;
}

describe('outboxStatus', () => {
  it('counts deliveries that wait, are checked, and need a person; nothing else', () => {
    const items = [
      line('waiting', ['open', 'open', 'dropped']),
      line('waiting', []),
      line('sending'),
      line('doubt'),
      line('refused'),
      line('sent', ['done']),
      line('dropped'),
    ];
    expect(outboxStatus({ items, paused: false, diskIsFailing: false }, 'en-GB')).toEqual({
      say: '3 waiting to be sent, 1 being checked',
      needsYou: '1 in the outbox needs you',
    });
    expect(outboxStatus({ items: items.slice(0, 2), paused: true, diskIsFailing: false }, 'en-GB')).toEqual({
      say: '2 waiting to be sent, paused',
      needsYou: '',
    });
    expect(
      outboxStatus({ items: [line('sent', ['done'])], paused: true, diskIsFailing: false }, 'en-GB'),
    ).toEqual({
      say: '',
      needsYou: '',
    });
  });

  it('says first that the disk stops it', () => {
    const items = [line('waiting'), line('refused')];
    expect(outboxStatus({ items, paused: false, diskIsFailing: true }, 'en-GB')).toEqual({
      say: '1 waiting to be sent',
      needsYou: 'The outbox is stopped',
    });
  });
});
