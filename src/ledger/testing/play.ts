import fc from 'fast-check';
import { expect } from 'vitest';
import { sameJson } from '../../core/json';
import type { Edit } from '../../core/model/edits';
import { rootOf } from '../../core/model/ids';
import type { Change } from '../change';
import { conflictId } from '../conflicts';
import { checkUpdate } from '../check';
import { meet, MORNING, moveTo, newPost, Replica, SHARDS } from './replica';

export const POSTS = ['2026-11_aaaaaaaa', '2026-11_bbbbbbbb', '2026-11_cccccccc'];
const CHANNELS = ['ch_x', 'ch_fb'];

/** One thing that happens: who, what, and three numbers that the kinds of step read in their own way. */
interface Step {
  readonly who: number;
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat({ max: 4 }),
  kind: fc.nat({ max: 19 }),
  a: fc.nat({ max: 97 }),
  b: fc.nat({ max: 97 }),
  c: fc.nat({ max: 97 }),
});

/** A team at work, and the words that were typed and taken out. */
export class Play {
  readonly team: Replica[];
  readonly typed = new Set<string>();
  readonly struck = new Set<string>();
  #made = 0;
  #clock = MORNING;

  constructor(size: number) {
    this.team = Array.from({ length: size }, (_, n) => new Replica(`desk${n}`));
    const [first] = this.team;
    const start = POSTS.flatMap((id, n) =>
      newPost(id, `word0 start${n} word1`, [
        { id: `${id}.d1`, channel: 'ch_x', wall: '2026-11-27T11:00' },
        { id: `${id}.d2`, channel: 'ch_fb', wall: '2026-11-27T12:00' },
      ]),
    );
    first?.do(MORNING, ...start, { op: 'create', kind: 'channel', id: 'ch_x', fields: { name: 'X' } });
    meet(...this.team);
  }

  take({ who, kind, a, b, c }: Step): void {
    const me = this.team[who % this.team.length];
    const other = this.team[(who + 1 + (a % Math.max(1, this.team.length - 1))) % this.team.length];
    if (me === undefined || other === undefined) return;
    // Clocks of different people are not in step, and may even stand still.
    this.#clock += (c % 3) * 1_000;
    const at = this.#clock + (who % 2) * 700;
    if (kind >= 16) return this.exchange(me, other, kind, b, c);
    const posts = [...me.rows.posts.keys()];
    const post = posts[a % posts.length] ?? POSTS[0] ?? '';
    const parts = [...me.rows.deliveries.values()].filter((row) => row.postId === post);
    const part = parts[b % Math.max(1, parts.length)]?.id ?? post;
    me.do(at, ...this.edits(me, kind, post, part, b, c, at));
  }

  edits(me: Replica, kind: number, post: string, part: string, b: number, c: number, at: number): Edit[] {
    const channel = CHANNELS[b % 2] ?? 'ch_x';
    switch (kind) {
      case 0: {
        const id = `2026-11_${me.name}x${++this.#made}`;
        return newPost(id, this.word(), [{ id: `${id}.p`, channel, wall: '2026-11-28T09:00' }]);
      }
      case 1:
        return newPost(post, '', [
          { id: `${post}.${me.name}${++this.#made}`, channel, wall: '2026-11-28T10:00' },
        ]).slice(1);
      case 2:
      case 3:
        return [moveTo(part, `2026-11-${10 + (c % 20)}T${10 + (b % 10)}:00`, { reason: `because ${c}` })];
      case 4:
        return [{ op: 'set', id: part, fields: { status: 'cancelled' } }];
      case 5:
        return [{ op: 'set', id: part, fields: { status: c % 2 ? 'scheduled' : 'held' } }];
      case 6:
        return [{ op: 'set', id: post, fields: { deletedAt: c % 3 ? at : null } }];
      case 7:
        return [
          {
            op: 'set',
            id: post,
            fields: { title: `title ${c % 4}`, [`labels/l${b % 3}`]: c % 2 ? true : null },
          },
        ];
      case 8:
        return [{ op: 'set', id: 'ch_x', fields: { name: `X ${c % 3}`, dailyCap: b % 5 } }];
      case 9: {
        const [conflict] = [...me.rows.conflicts.values()].slice(c % Math.max(1, me.rows.conflicts.size));
        return conflict ? [{ op: 'settle', id: conflict.rootId, conflicts: [conflict.id] }] : [];
      }
      case 10: {
        const slot = `${channel}:${me.name}${++this.#made}`;
        return [
          { op: 'set', id: post, fields: { [`variant/${channel}`]: slot } },
          { op: 'text', id: post, slot, text: this.word() },
        ];
      }
      case 11:
        return POSTS.map((id) => moveTo(`${id}.d1`, `2026-12-01T${10 + (c % 9)}:00`));
      default:
        return [this.typing(me, post, kind, b, c)];
    }
  }

  /** Types a new word, or strikes one out that this person sees. */
  typing(me: Replica, post: string, kind: number, b: number, c: number): Edit {
    const slot = (kind === 12 ? me.ledger.variantSlot(post, CHANNELS[b % 2] ?? '') : undefined) ?? 'm';
    const words = me.ledger.text(post, slot).split(' ').filter(Boolean);
    const place = c % (words.length + 1);
    if (kind === 15 && words.length > 0) {
      for (const word of words.splice(Math.min(place, words.length - 1), 1)) this.struck.add(word);
    } else words.splice(place, 0, this.word());
    return { op: 'text', id: post, slot, text: words.join(' ') };
  }

  word(): string {
    const word = `w${++this.#made}ord`;
    this.typed.add(word);
    return word;
  }

  exchange(me: Replica, other: Replica, kind: number, b: number, c: number): void {
    if (kind === 16) return me.restart();
    if (kind === 17) return me.pull(other);
    // Some of what the other one ever had, backwards and twice: later changes before those they build on.
    const some = other.seen.slice(b % Math.max(1, other.seen.length)).slice(0, 1 + (c % 6));
    me.receive([...some].reverse());
    if (kind === 18) me.receive(some);
  }
}

/** Every change of the plan as one replica has it, with all its ancestors, worked out the slow way. */
function allChanges(replica: Replica): { changes: Change[]; knew: Map<string, Set<string>> } {
  const changes = SHARDS.flatMap((shard) =>
    replica.ledger.roots(shard).flatMap((root) => [...replica.ledger.changes(root)]),
  );
  const knew = new Map<string, Set<string>>();
  for (const change of changes) {
    knew.set(change.i, new Set(change.p.flatMap((parent) => [parent, ...(knew.get(parent) ?? [])])));
  }
  return { changes, knew };
}

/** Writes that are neither what stands, nor knowingly replaced, nor named in a conflict: none may be. */
function lostWrites(replica: Replica): string[] {
  const { changes, knew } = allChanges(replica);
  const conflicts = [...replica.rows.conflicts.values()];
  const settled = new Set(changes.flatMap((change) => change.z ?? []));
  const lost: string[] = [];
  for (const change of changes) {
    for (const [field, value] of Object.entries(change.s ?? {})) {
      const rivals = changes.filter(
        (other) => other.e === change.e && other.s !== undefined && field in other.s,
      );
      if (rivals.some((other) => knew.get(other.i)?.has(change.i))) continue;
      const standing = replica.ledger.value(change.e, field) ?? null;
      if (sameJson(standing, value) || (field === 'deletedAt' && value !== null && standing !== null))
        continue;
      // A reason goes with the move it was given for, and is in the history.
      if (field === 'reason' && change.s !== undefined && 'when' in change.s) continue;
      const open = rivals.filter((rival) => !rivals.some((other) => knew.get(other.i)?.has(rival.i)));
      const id = conflictId(
        rootOf(change.e),
        change.e,
        field,
        open.map((rival) => rival.i),
      );
      const told = conflicts.some(
        (conflict) => conflict.id === id && conflict.sides.some((side) => side.changeId === change.i),
      );
      if (!told && !settled.has(id)) lost.push(`${change.i} ${field}`);
    }
  }
  return lost;
}

function lostWords(play: Play, replica: Replica): string[] {
  const texts: string[] = [];
  for (const root of replica.ledger.roots('posts-2026-11')) {
    const slots = new Set(replica.ledger.changes(root).flatMap((change) => change.t ?? []));
    for (const slot of slots) texts.push(replica.ledger.text(root, slot));
  }
  const all = texts.join('\n');
  return [...play.typed].filter((word) => !play.struck.has(word) && !all.includes(word));
}

/**
 * Random teams at work apart: at the end all have the same rows, and no write or word is gone that is neither the
 * standing value nor in the list of conflicts.
 *
 * @param runs how many teams; the seed is fixed
 * @returns how many conflicts stood open in all, and in how many runs
 */
export function teamsConverge(runs: number): { conflicts: number; quarrels: number } {
  let conflicts = 0;
  let branches = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.array(step, { minLength: 12, maxLength: 30, size: 'max' }),
      (size, steps) => {
        const play = new Play(size);
        for (const each of steps) play.take(each);
        for (const { shard, update } of play.team[0]?.seen ?? []) {
          expect(checkUpdate(shard, update, play.team[0]?.ledger).ok).toBe(true);
        }
        // In the middle of it, with changes still waiting for others, the rows kept up are the rows.
        const last = play.team.at(-1);
        expect(JSON.stringify(last?.rebuilt())).toBe(JSON.stringify(last?.rows.toRows()));
        meet(...play.team);
        const [first, ...others] = play.team;
        if (first === undefined) return;
        const rows = JSON.stringify(first.rows.toRows());
        for (const other of others) {
          expect(other.hashes()).toEqual(first.hashes());
          expect(JSON.stringify(other.rows.toRows())).toBe(rows);
        }
        expect(JSON.stringify(first.rebuilt())).toBe(rows);
        expect({ writes: lostWrites(first), words: lostWords(play, first) }).toEqual({
          writes: [],
          words: [],
        });
        conflicts += first.rows.conflicts.size;
        branches += Number(first.rows.conflicts.size > 0);
      },
    ),
    { seed: 20_261_127, numRuns: runs },
  );
  return { conflicts, quarrels: branches };
}
