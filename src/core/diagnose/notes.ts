import type { EvidenceSummary } from './evidence-summary';
import { DOING } from './words';
import { counted } from '../words/counting';
import { listWords } from '../words/lists';

/**
 * Every sign of trouble in the evidence, one sentence each, whichever row it ends in: what does not decide the
 * verdict must not get lost either.
 */
export function notesOf(picture: EvidenceSummary): string[] {
  const { line, platforms, owners, ownFailing, schedulerTrouble, apiFailing, evidence } = picture;
  const names = (ids: readonly string[]) => listWords([...new Set(ids)].map(owners.nameOf));
  const notes: string[] = [];
  if (line.state === 'fail') notes.push('Independent websites do not answer from here.');
  if (line.state === 'mixed') notes.push('Some independent websites open and others do not.');
  // Behind a dead line every platform looks dead: that says nothing about it.
  const down = isLineDown(picture) ? [] : picture.down;
  if (down.length > 0) notes.push(`No answer from ${names(down.map((view) => view.id))}.`);
  const sighted = platforms.filter((view) => view.site === 'sighted').map((view) => view.id);
  if (sighted.length > 0) notes.push(`Seen to fail once, which is too little to count: ${names(sighted)}.`);
  const mixed = picture.contradictory.map((view) => view.id);
  if (mixed.length > 0) notes.push(`What was seen of ${names(mixed)} does not agree.`);
  for (const view of platforms) {
    for (const capability of new Set(view.failing.map((report) => report.capability))) {
      if (capability === null) continue;
      const people = view.failing.filter((report) => report.capability === capability).length;
      const say = counted(people, 'person says', 'people say');
      notes.push(`${say} that ${DOING[capability]} fails on ${owners.nameOf(view.id)}.`);
    }
  }
  if (schedulerTrouble !== null) notes.push(`Posts through your scheduler ${schedulerTrouble}.`);
  if (apiFailing.length > 0) {
    const ids = apiFailing.flatMap((report) => report.platform ?? []);
    notes.push(`Other tools cannot get through to ${names(ids)}.`);
  }
  if (ownFailing.length > 0) notes.push(`Of your own, this fails: ${listWords(ownFailing)}.`);
  if (evidence.otherDeviceWorks === true && notes.length > 0) {
    notes.push('Another device on the same network works.');
  }
  return notes;
}

function isLineDown({ line }: EvidenceSummary): boolean {
  return line.state === 'fail' || line.state === 'name-only' || line.state === 'portal';
}
