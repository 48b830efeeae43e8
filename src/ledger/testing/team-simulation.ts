import fc from 'fast-check';
import { settleConflict } from '../../core/commands/conflicts';
import type { Edit, Undo } from '../../core/model/edits';
import { undoEdits } from '../undo';
import { WrittenTexts } from './lost-words';
import { meet, MORNING, moveTo, newPost, Replica } from './replica';

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

/** What can happen; a name that stands twice happens twice as often. */
const KINDS = [
  'new post',
  'new delivery',
  'move',
  'move',
  'cancel',
  'status',
  'delete or restore',
  'title and labels',
  'channel',
  'settle as it stands',
  'settle for a side',
  'settle for a side',
  'own version',
  'own version',
  'no own version',
  'move many',
  'add a word',
  'add a word',
  'strike a word',
  'replace a word',
  'replace a word',
  'words of a channel',
  'words of a channel',
  'half a sign',
  'notes',
  'delete or restore channel',
  'undo',
  'redo',
  'twin',
  'restart',
  'pull',
  'pull',
  'some of it',
  'some of it twice',
] as const;

export const step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat({ max: 4 }),
  kind: fc.nat({ max: KINDS.length - 1 }),
  a: fc.nat({ max: 97 }),
  b: fc.nat({ max: 97 }),
  c: fc.nat({ max: 97 }),
});

/** A computer with what its person can take back. */
interface Desk {
  readonly replica: Replica;
  readonly undos: Undo[];
  readonly redos: Undo[];
}

/** A team at work, and what each of them wrote and saw. */
export class TeamSimulation {
  readonly desks: Desk[];
  readonly written = new WrittenTexts();
  /** Promises that did not hold on the way. */
  readonly broken: string[] = [];
  #made = 0;
  #clock = MORNING;

  constructor(size: number) {
    const team = Array.from({ length: size }, (_, n) => new Replica(`desk${n}`));
    const [first] = team;
    const start = POSTS.flatMap((id, n) =>
      newPost(id, `word0 start${n} word1 middle${n} word2 end${n}`, [
        { id: `${id}.d1`, channel: 'ch_x', wall: '2026-11-27T11:00' },
        { id: `${id}.d2`, channel: 'ch_fb', wall: '2026-11-27T12:00' },
      ]),
    );
    first?.do(MORNING, ...start, { op: 'create', kind: 'channel', id: 'ch_x', fields: { name: 'X' } });
    meet(...team);
    this.desks = team.map((replica) => ({ replica, undos: [], redos: [] }));
  }

  get team(): Replica[] {
    return this.desks.map((desk) => desk.replica);
  }

  take({ who, kind, a, b, c }: Step): void {
    const desk = this.desks[who % this.desks.length];
    const other = this.team[(who + 1 + (a % Math.max(1, this.team.length - 1))) % this.team.length];
    if (desk === undefined || other === undefined) return;
    const me = desk.replica;
    // Clocks of different people are not in step, and may even stand still.
    this.#clock += (c % 3) * 1_000;
    const at = this.#clock + (who % 2) * 700;
    const what = KINDS[kind] ?? 'pull';
    const posts = [...me.rows.posts.keys()];
    const post = posts[a % posts.length] ?? POSTS[0] ?? '';
    const parts = [...me.rows.deliveries.values()].filter((row) => row.postId === post);
    const part = parts[b % Math.max(1, parts.length)]?.id ?? post;
    switch (what) {
      case 'undo':
        return this.takeBack(me, desk.undos, desk.redos, at);
      case 'redo':
        return this.takeBack(me, desk.redos, desk.undos, at);
      case 'settle as it stands':
      case 'settle for a side': {
        const edits = this.settling(me, what === 'settle for a side', b, c);
        if (c % 2 === 0) this.backAndForth(me, edits, at);
        else if (edits.length > 0) desk.undos.push(this.act(me, at, edits));
        return;
      }
      case 'twin':
        if (this.desks.length < 6) this.desks.push({ replica: me.twin(), undos: [], redos: [] });
        return;
      case 'restart':
        return me.restart();
      case 'pull':
        return me.pull(other);
      case 'some of it':
      case 'some of it twice': {
        // Some of what the other one ever had, backwards and twice: later changes before those they build on.
        const some = other.seen.slice(b % Math.max(1, other.seen.length)).slice(0, 1 + (c % 6));
        me.receive([...some].reverse());
        if (what === 'some of it twice') me.receive(some);
        return;
      }
      default: {
        const edits = this.edits(me, what, post, part, b, c, at);
        if (edits.length === 0) return;
        desk.undos.push(this.act(me, at, edits));
        desk.redos.length = 0;
      }
    }
  }

  /** Runs edits as one command and keeps what the person wrote and saw. */
  act(me: Replica, at: number, edits: readonly Edit[]): Undo {
    return this.written.during(me, edits, () => me.do(at, ...edits));
  }

  takeBack(me: Replica, from: Undo[], to: Undo[], at: number): void {
    const undo = from.pop();
    if (undo === undefined) return;
    const { edits } = undoEdits(undo, me.ledger, at);
    if (edits.length > 0) to.push(this.act(me, at, edits));
  }

  /** A settlement, taken back at once, opens the very same conflicts; made again it ends them again. */
  backAndForth(me: Replica, edits: readonly Edit[], at: number): void {
    if (edits.length === 0) return;
    const look = () => {
      const { conflicts, deliveries, posts } = me.rows.toRows();
      return JSON.stringify([conflicts, deliveries, posts.map((post) => ({ ...post, updatedAt: 0 }))]);
    };
    const open = look();
    const undo = this.act(me, at, edits);
    const settled = look();
    const back = undoEdits(undo, me.ledger, at);
    if (back.skipped.length > 0) return;
    const redo = this.act(me, at, back.edits);
    if (look() !== open) this.broken.push('a settlement taken back is not what it was before');
    const forth = undoEdits(redo, me.ledger, at);
    this.act(me, at, forth.edits);
    // Made again it is another change, and so may be another side of what it does not end.
    const withoutIds = (rows: string) => JSON.stringify((JSON.parse(rows) as unknown[])[1]);
    if (withoutIds(look()) !== withoutIds(settled)) this.broken.push('a settlement made again differs');
  }

  settling(me: Replica, forSide: boolean, b: number, c: number): Edit[] {
    const open = [...me.rows.conflicts.values()];
    const conflict = open[c % Math.max(1, open.length)];
    if (conflict === undefined) return [];
    const keep = forSide ? (conflict.sides[b % conflict.sides.length]?.changeId ?? null) : null;
    const env = { now: this.#clock, by: me.name, draw: () => 'x', postMonth: () => '2026-11' };
    const view = me.rows.view((id, channel) => me.ledger.variantSlot(id, channel));
    const planned = settleConflict.plan(view, { id: conflict.id, keep }, env);
    return planned.ok ? [...planned.value.edits] : [];
  }

  edits(
    me: Replica,
    what: (typeof KINDS)[number],
    post: string,
    part: string,
    b: number,
    c: number,
    at: number,
  ): Edit[] {
    const channel = CHANNELS[b % 2] ?? 'ch_x';
    const set = (id: string, fields: Extract<Edit, { op: 'set' }>['fields']): Edit[] => [
      { op: 'set', id, fields },
    ];
    switch (what) {
      case 'new post': {
        const id = `2026-11_${me.name}x${++this.#made}`;
        return newPost(id, this.word(), [{ id: `${id}.p`, channel, wall: '2026-11-28T09:00' }]);
      }
      case 'new delivery': {
        const id = `${post}.${me.name}${++this.#made}`;
        return newPost(post, '', [{ id, channel, wall: '2026-11-28T10:00' }]).slice(1);
      }
      case 'move':
        return [moveTo(part, `2026-11-${10 + (c % 20)}T${10 + (b % 10)}:00`, { reason: `because ${c}` })];
      case 'cancel':
        return set(part, { status: 'cancelled' });
      case 'status':
        return set(part, { status: c % 2 ? 'scheduled' : 'held' });
      case 'delete or restore':
        return set(post, { deletedAt: c % 3 ? at : null });
      case 'title and labels':
        return set(post, { title: `title ${c % 4}`, [`labels/l${b % 3}`]: c % 2 ? true : null });
      case 'notes': {
        const kinds = [
          { notes: `note ${c}` },
          { importance: c % 2 ? 'critical' : 'low' },
          { sources: `source ${c}` },
          { [`review/${me.name}${c}`]: { at, by: me.name, kind: 'asked', text: 'Please.' } },
        ];
        return set(post, kinds[b % 4] ?? {});
      }
      case 'channel':
        return set('ch_x', { name: `X ${c % 3}`, dailyCap: b % 5 });
      case 'delete or restore channel':
        return set('ch_x', { deletedAt: c % 3 ? at : null });
      case 'own version': {
        const slot = `${channel}:${me.name}${++this.#made}`;
        return [
          ...set(post, { [`variant/${channel}`]: slot }),
          { op: 'text', id: post, slot, text: `${this.word()} ${this.word()}` },
        ];
      }
      case 'no own version':
        return me.ledger.variantSlot(post, channel) ? set(post, { [`variant/${channel}`]: null }) : [];
      case 'move many':
        return POSTS.map((id) => moveTo(`${id}.d1`, `2026-12-01T${10 + (c % 9)}:00`));
      default:
        return [this.typing(me, what, post, channel, c)];
    }
  }

  /** Types a new word, or strikes out or replaces one that this person sees. */
  typing(me: Replica, what: (typeof KINDS)[number], post: string, channel: string, c: number): Edit {
    const own = what === 'words of a channel' ? me.ledger.variantSlot(post, channel) : undefined;
    const slot = own ?? 'm';
    const words = me.ledger.text(post, slot).split(' ').filter(Boolean);
    const place = c % (words.length + 1);
    if (what === 'strike a word') words.splice(Math.min(place, words.length - 1), 1);
    else if (what === 'replace a word') words.splice(Math.min(place, words.length - 1), 1, this.word());
    else words.splice(place, 0, what === 'half a sign' ? `${this.word()}\ud83d` : this.word());
    return { op: 'text', id: post, slot, text: words.join(' ') };
  }

  word(): string {
    return `w${++this.#made}ord`;
  }
}
