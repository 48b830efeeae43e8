import { describe, expect, it } from 'vitest';
import {
  acceleratorOf,
  ariaKeysOf,
  keysInWords,
  meet,
  SHORTCUT_IDS,
  shortcutOf,
  SHORTCUTS,
  type PressedKeys,
} from './index';

const press = (key: string, more: Partial<PressedKeys> = {}): PressedKeys => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('shortcuts', () => {
  it('never clash where both hold', () => {
    const clashes = SHORTCUT_IDS.flatMap((one, at) =>
      SHORTCUT_IDS.slice(at + 1).flatMap((other) => {
        const [a, b] = [SHORTCUTS[one], SHORTCUTS[other]];
        const theirs: readonly string[] = b.keys;
        return meet(a.where, b.where) && a.keys.some((keys) => theirs.includes(keys))
          ? [`${one} and ${other}`]
          : [];
      }),
    );
    expect(clashes).toEqual([]);
    expect([meet('calendar', 'list'), meet('lanes', 'list'), meet('outage', 'everywhere')]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('are found by their keys, Ctrl or Cmd alike, and only with the modifiers they have', () => {
    const found = [
      press('z', { ctrlKey: true }),
      press('Z', { ctrlKey: true, shiftKey: true }),
      press('y', { metaKey: true }),
      press('n', { ctrlKey: true, shiftKey: true }),
      press('¡', { altKey: true, code: 'Digit1' }),
      press('+', { ctrlKey: true, shiftKey: true }),
      press('=', { ctrlKey: true }),
      press('?', { shiftKey: true }),
      press('k', { ctrlKey: true, altKey: true }),
    ].map((keys) => shortcutOf(keys, ['everywhere']));
    expect(found).toEqual([
      'undo',
      'redo',
      'redo',
      undefined,
      'go-calendar',
      'larger-text',
      'larger-text',
      'shortcuts',
      undefined,
    ]);
  });

  it('mean what their place says', () => {
    const space = press(' ');
    expect([
      shortcutOf(space, ['lanes']),
      shortcutOf(space, ['list']),
      shortcutOf(space, ['outage']),
    ]).toEqual(['lift', 'select-row', undefined]);
    expect(shortcutOf(press(' ', { ctrlKey: true }), ['calendar', 'lanes'])).toBe('select');
    expect(shortcutOf(press('Backspace'), ['calendar', 'lanes'])).toBe('take-out');
  });

  it('leave a text field its own undo and its own letters', () => {
    const found = [
      press('z', { ctrlKey: true }),
      press('?', { shiftKey: true }),
      press('k', { ctrlKey: true }),
    ].map((keys) => shortcutOf(keys, ['everywhere'], true));
    expect(found).toEqual([undefined, undefined, 'palette']);
  });

  it('are written as the platform writes them, for people, the menu and assistive technology', () => {
    expect([keysInWords('redo', 'other'), keysInWords('redo', 'mac')]).toEqual(['Ctrl Shift Z', '⌘ ⇧ Z']);
    expect(
      (['go-days', 'next-step', 'open-post', 'smaller-text', 'larger-text', 'close', 'move'] as const).map(
        (id) => keysInWords(id, 'other'),
      ),
    ).toEqual(['Alt 3', 'Ctrl ↵', 'Enter', 'Ctrl −', 'Ctrl +', 'Esc', 'Arrows']);
    expect(acceleratorOf('redo')).toBe('CommandOrControl+Shift+Z');
    expect([ariaKeysOf('next-step'), ariaKeysOf('open-post')]).toEqual(['Control+Enter Meta+Enter', 'Enter']);
  });
});
