import { keysInWords, type KeyPlatform, type ShortcutId } from '../../core/shortcuts';

const PLATFORM: KeyPlatform = navigator.userAgent.includes('Macintosh') ? 'mac' : 'other';

/** The keys of a shortcut as this computer's keyboard has them: 'Ctrl N', '⌘ N'. */
export function keysOf(id: ShortcutId): string {
  return keysInWords(id, PLATFORM);
}
