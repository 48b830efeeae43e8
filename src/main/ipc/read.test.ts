import { describe, expect, it } from 'vitest';
import { readJournalAsk } from '../journal/read-ask';
import {
  WrongAsk,
  readBytes,
  readCount,
  readList,
  readNothing,
  readObject,
  readOneOf,
  readText,
} from './read';

const refuses = (read: () => unknown): void => expect(read).toThrow(WrongAsk);

describe('readers of what the window sends', () => {
  it('take what has the right shape and size', () => {
    const bytes = new Uint8Array([1, 2]);
    expect(readNothing(undefined)).toBeUndefined();
    expect(readObject({ a: 1 }, ['a', 'b'])).toEqual({ a: 1 });
    expect(readText('abc', 3)).toBe('abc');
    expect(readOneOf('light', ['light', 'dark'])).toBe('light');
    expect(readBytes(bytes, 2)).toBe(bytes);
    expect(readCount(0)).toBe(0);
    expect(readList(['a', 'b'], 2, (item) => readText(item, 1))).toEqual(['a', 'b']);
  });

  it('refuse everything else', () => {
    refuses(() => readNothing('x'));
    refuses(() => readObject(null, ['a']));
    refuses(() => readObject([], ['a']));
    refuses(() => readObject('a', ['a']));
    refuses(() => readObject({ a: 1, path: '/etc/passwd' }, ['a']));
    refuses(() => readText('abcd', 3));
    refuses(() => readText(3, 3));
    refuses(() => readOneOf('pink', ['light', 'dark']));
    refuses(() => readBytes(new Uint8Array(3), 2));
    refuses(() => readBytes(new ArrayBuffer(1), 2));
    refuses(() => readBytes([1], 2));
    refuses(() => readCount(-1));
    refuses(() => readCount(1.5));
    refuses(() => readCount(Number.NaN));
    refuses(() => readCount('1'));
    refuses(() => readList(['a', 'b', 'c'], 2, String));
    refuses(() => readList({ length: 1 }, 2, String));
  });
});

describe('readJournalAsk', () => {
  it('reads an append, a read and a read from a position', () => {
    const bytes = new Uint8Array([7]);
    const from = { segment: 2, offset: 9 };
    expect(readJournalAsk({ id: 1, kind: 'append', bytes })).toEqual({ id: 1, kind: 'append', bytes });
    expect(readJournalAsk({ id: 2, kind: 'read' })).toEqual({ id: 2, kind: 'read' });
    expect(readJournalAsk({ id: 4, kind: 'room' })).toEqual({ id: 4, kind: 'room' });
    expect(readJournalAsk({ id: 3, kind: 'read', from })).toEqual({ id: 3, kind: 'read', from });
  });

  it('refuses other kinds and half questions', () => {
    refuses(() => readJournalAsk({ id: 1, kind: 'delete' }));
    refuses(() => readJournalAsk({ id: 1, kind: 'append' }));
    refuses(() => readJournalAsk({ kind: 'read' }));
    refuses(() => readJournalAsk({ id: 1, kind: 'read', from: { segment: -1, offset: 0 } }));
    refuses(() => readJournalAsk('read'));
  });
});
