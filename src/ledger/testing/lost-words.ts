import type { Edit } from '../../core/model/edits';
import { rootOf } from '../../core/model/ids';
import type { Conflict } from '../../core/model/conflict';
import type { Change } from '../change';
import { KnownChanges } from './known-changes';
import type { Replica } from './replica';

/** What a person saw before and after they wrote a text, as their own screen had it. */
interface Written {
  readonly slot: string;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly text: string;
  /** Words that stood in the versions of conflicts that were open then. */
  readonly listed: ReadonlySet<string>;
}

/** Every text that anybody wrote, by change, kept beside the ledger. */
export class WrittenTexts {
  readonly #byChange = new Map<string, readonly Written[]>();

  /** Runs a command and keeps what it did to the texts of the posts it touched. */
  during<T>(me: Replica, edits: readonly Edit[], work: () => T): T {
    const posts = [...new Set(edits.map((edit) => rootOf(edit.id)))].filter((id) => id.startsWith('2026-'));
    const before = posts.map((post) => {
      const changes = me.ledger.changes(post);
      const slots = new Set(['m', ...changes.flatMap((change) => change.t ?? [])]);
      return {
        post,
        ids: new Set(changes.map((change) => change.i)),
        texts: new Map([...slots].map((slot) => [slot, me.ledger.text(post, slot)])),
        listed: listedWords([...me.rows.conflicts.values()], post),
      };
    });
    const done = work();
    for (const { post, ids, texts, listed } of before) {
      for (const change of me.ledger.changes(post).filter(({ i }) => !ids.has(i))) {
        const written = (change.t ?? []).map((slot): Written => {
          const text = me.ledger.text(post, slot);
          return { slot, before: wordsOf(texts.get(slot) ?? ''), after: wordsOf(text), text, listed };
        });
        if (written.length > 0) this.#byChange.set(change.i, written);
      }
    }
    return done;
  }

  of(change: Change, slot: string): Written | undefined {
    return this.#byChange.get(change.i)?.find((written) => written.slot === slot);
  }
}

function wordsOf(text: string): Set<string> {
  return new Set(text.split(/\s+/).filter(Boolean));
}

function listedWords(conflicts: readonly Conflict[], post: string): Set<string> {
  const open = conflicts.filter(({ rootId }) => rootId === post);
  return wordsOf(
    open
      .flatMap(({ sides }) => sides.map((side) => JSON.stringify(side.value)))
      .join(' ')
      .replace(/["{}:,]/g, ' '),
  );
}

/**
 * Words that somebody wrote and nobody can see, and words that somebody took out and that are back, without anybody
 * having decided so or being asked to. Every word of a play is typed once, so a word says whose it is.
 */
export function lostWords(written: WrittenTexts, replica: Replica): string[] {
  const known = new KnownChanges(replica);
  const conflicts = [...replica.rows.conflicts.values()];
  const lost: string[] = [];
  for (const change of known.standing) {
    const listed = listedWords(conflicts, change.e);
    for (const slot of change.t ?? []) {
      const own = written.of(change, slot);
      if (own === undefined) continue;
      const others = known.standing.filter((other) => other.e === change.e && !known.knew(change, other));
      const later = others.filter((other) => known.knew(other, change));
      const shown = wordsOf(replica.ledger.text(change.e, slot));
      const isRead = slot === 'm' || isInUse(replica, known, change, slot);
      for (const word of own.after) {
        if (own.before.has(word) || listed.has(word)) continue;
        const isDropped = later.some((other) => {
          const theirs = written.of(other, slot);
          return theirs && !theirs.after.has(word) && (theirs.before.has(word) || theirs.listed.has(word));
        });
        // A word that was put back, by an undo say, and that somebody apart who saw it took out as well.
        const isStruck = others.some((other) => {
          const theirs = written.of(other, slot);
          return theirs?.before.has(word) && !theirs.after.has(word);
        });
        if (!isDropped && !isStruck && !(isRead && shown.has(word)))
          lost.push(`${change.i} wrote ${word} in ${slot}`);
      }
      for (const word of own.before) {
        if (own.after.has(word) || !shown.has(word)) continue;
        const isAsked = conflicts.some(
          ({ field, rootId }) =>
            rootId === change.e && (field === `text/${slot}` || field === variantField(slot)),
        );
        const isBack = later.some((other) => {
          const theirs = written.of(other, slot);
          return theirs?.after.has(word) && (!theirs.before.has(word) || theirs.listed.has(word));
        });
        if (!isAsked && !isBack) lost.push(`${change.i} struck ${word} in ${slot}`);
      }
    }
  }
  return [...lost, ...lostVersions(written, replica, known)];
}

/** Versions that no later write knew of, that do not stand and whose words clash: listed whole, or lost. */
function lostVersions(written: WrittenTexts, replica: Replica, known: KnownChanges): string[] {
  return [...replica.rows.conflicts.values()]
    .filter(({ kind }) => kind === 'same-text')
    .flatMap(({ rootId, field, sides }) => {
      const slot = field.slice('text/'.length);
      const writes = known.standing.filter((change) => change.e === rootId && change.t?.includes(slot));
      const heads = writes.filter((change) => !writes.some((other) => known.knew(other, change)));
      return heads.flatMap((change) => {
        const text = written.of(change, slot)?.text;
        const isWhole = sides.some((side) => side.changeId === change.i && side.value === text);
        return isWhole || text === undefined ? [] : [`version ${change.i} of ${slot}`];
      });
    });
}

/** The field that says which slot the channel of this one reads. */
function variantField(slot: string): string {
  return `variant/${slot.slice(0, slot.indexOf(':'))}`;
}

/** Whether a slot is what its channel reads, or somebody who knew of this write chose otherwise. */
function isInUse(replica: Replica, known: KnownChanges, change: Change, slot: string): boolean {
  const field = variantField(slot);
  if (replica.ledger.value(change.e, field) === slot) return true;
  return known.standing.some(
    (other) => other.e === change.e && field in (other.s ?? {}) && known.knew(other, change),
  );
}
