import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../core/model/edits';
import { newCampaignId } from '../core/model/ids';
import { meet, MORNING, Replica } from './testing/replica';
import { undoEdits } from './undo';

const CAMPAIGN = newCampaignId(() => 'autumn00');

const create = (texts?: { brief: string }): Edit => ({
  op: 'create',
  kind: 'campaign',
  id: CAMPAIGN,
  fields: { name: 'Autumn', ordered: false },
  ...(texts && { texts }),
});
const write = (text: string): Edit => ({ op: 'text', id: CAMPAIGN, slot: 'brief', text });
const brief = (who: Replica) => who.rows.campaigns.get(CAMPAIGN)?.brief;

/** All that a replica shows of the brief: how it reads, and the versions that wait for a choice. */
function shown(who: Replica) {
  const sides = [...who.rows.conflicts.values()].flatMap((conflict) =>
    conflict.sides.map(({ value }) => String(value)),
  );
  return { reads: brief(who) ?? '', sides };
}

function pair(...edits: Edit[]): [Replica, Replica] {
  const [ann, ben] = [new Replica('ann'), new Replica('ben')];
  ann.do(MORNING, ...edits);
  ben.pull(ann);
  return [ann, ben];
}

describe('a text of something that is no post', () => {
  test('takes what two people write in different places', () => {
    const [ann, ben] = pair(create({ brief: 'Bread for the morning and soup for noon.' }));
    ann.do(MORNING + 1, write('Rye bread for the morning and soup for noon.'));
    ben.do(MORNING + 2, write('Bread for the morning and hot soup for noon.'));
    meet(ann, ben);
    const both = { reads: 'Rye bread for the morning and hot soup for noon.', sides: [] };
    expect([shown(ann), shown(ben)]).toEqual([both, both]);
  });

  test('is a conflict where the same words are rewritten, and one side can be kept', () => {
    const [ann, ben] = pair(create({ brief: 'Open at nine.' }));
    ann.do(MORNING + 1, write('Open at eight.'));
    ben.do(MORNING + 2, write('Open at ten.'));
    meet(ann, ben);
    const [conflict] = ann.rows.conflicts.values();
    expect([conflict?.kind, conflict?.field, shown(ben)]).toEqual([
      'same-text',
      'text/brief',
      { reads: 'Open at ten.', sides: ['Open at eight.', 'Open at ten.'] },
    ]);
    const id = conflict?.id ?? '';
    ann.do(MORNING + 3, { op: 'settle', id: CAMPAIGN, conflicts: [id] }, write('Open at eight.'));
    meet(ann, ben);
    expect(shown(ben)).toEqual({ reads: 'Open at eight.', sides: [] });
  });

  test('of an earlier version stands as its plain value until somebody writes it, and again when that is undone', () => {
    const [ann, ben] = pair(create(), { op: 'set', id: CAMPAIGN, fields: { brief: 'Bread.' } });
    expect(brief(ben)).toBe('Bread.');
    const undo = ben.do(MORNING + 1, write('Rye bread.'));
    meet(ann, ben);
    expect(brief(ann)).toBe('Rye bread.');
    ben.do(MORNING + 2, ...undoEdits(undo, ben.ledger, MORNING + 2).edits);
    meet(ann, ben);
    expect([brief(ann), brief(ben)]).toEqual(['Bread.', 'Bread.']);
  });

  test('keeps every word that either of two people adds, as it reads or as a version to choose from', () => {
    const places = fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(places, places, fc.boolean(), (ofAnn, ofBen, meetsBetween) => {
        const [ann, ben] = pair(create({ brief: 'one two three four five six seven eight' }));
        const type = (who: Replica, name: string, at: readonly number[], from: number) =>
          at.map((place, n) => {
            const words = (brief(who) ?? '').split(' ');
            const added = `${name}${from + n}`;
            who.do(MORNING + from + n, write(words.toSpliced(place, 0, added).join(' ')));
            return added;
          });
        const added = [...type(ann, 'A', ofAnn, 1), ...type(ben, 'B', ofBen, 2)];
        if (meetsBetween) meet(ann, ben);
        // Who goes on where a choice is open has seen both versions, and chooses with what is written.
        if (meetsBetween && shown(ann).sides.length === 0) {
          added.push(...type(ann, 'A', ofBen, 20), ...type(ben, 'B', ofAnn, 30));
        }
        meet(ann, ben);
        expect(shown(ann)).toEqual(shown(ben));
        const { reads, sides } = shown(ann);
        const missing = added.filter((word) => ![reads, ...sides].some((text) => text.includes(word)));
        expect(missing).toEqual([]);
      }),
      { seed: 20_261_130, numRuns: 200 },
    );
  });
});
