import { randomBytes } from 'node:crypto';
import type { CommandContext } from '../core/command/command';
import { newPostMonths } from '../core/model/shard-overflow';
import { isInstant, parseIso } from '../core/time';
import type { MemoryWorkspace } from '../ledger';
import { WrongUse } from './output';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Letters and digits that cannot be mistaken for one another. */
export function draw(length = 10): string {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** An instant from the command line. @throws WrongUse without an offset (a bare time means nothing here) or such a day */
export function instant(text: string, option: string): number {
  const at = parseIso(text);
  if (at === undefined || !isInstant(at))
    throw new WrongUse(`${option} wants a time that exists, with its offset, such as 2026-11-27T10:20:00Z.`);
  return at;
}

/** The clock: `--now` where it is given, else this machine's. */
export function nowOf(option: string | undefined): number {
  return option === undefined ? Date.now() : instant(option, '--now');
}

/** Clock, ids and person for a command over this workspace; each run is a device of its own. */
export function envFor(workspace: MemoryWorkspace, now: number): CommandContext {
  const month = new Date(now).toISOString().slice(0, 7);
  const held = (name: string) => {
    const shard = `posts-${name}`;
    return workspace.ledger.has(shard) ? workspace.ledger.roots(shard).length : 0;
  };
  return { now, by: 'command line', draw: () => draw(), postMonth: newPostMonths(month, held) };
}
