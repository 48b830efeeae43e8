import type { EvidenceSummary } from './evidence-summary';
import { severalPeople } from './platform-conditions';
import { postedByHand } from './people';
import { exceptionsOf, scopeOf } from './scope';
import { CAPABILITY_ADVICE, DOING } from './words';
import { listWords } from '../words/lists';

/** How many channels are offered as a place to tell customers. */
const OFFERED = 2;

/** What is left when no platform is known to work. Source: outage practice, section 2 (channels we control). */
const OWN_CHANNELS = 'your website, your newsletter or text messages';

/** The words that sentences of the table may use; an empty one drops its sentence. */
export type Facts = { readonly [word: string]: string };

export function factsOf(picture: EvidenceSummary, question: string, notes: readonly string[]): Facts {
  const { owners, down, up, downOwners, capabilities, accounts, apiFailing, contradictory, cleared } =
    picture;
  const name = owners.nameOf;
  const [worst, ...lesser] = capabilities;
  const downNames = down.map((view) => name(view.id));
  const away = up.filter((view) => !downOwners.includes(view.owner)).map((view) => name(view.id));
  const several = severalPeople(picture);
  const guess = several.is === 'yes' && several.doubt > 0;
  const byHand = postedByHand(picture.platforms, true).length > 0;
  return {
    owner: listWords(downOwners.map(name)),
    down: listWords(downNames),
    downForAll: guess ? '' : listWords(downNames),
    downFromHere: guess ? listWords(downNames) : '',
    exceptions: listWords(exceptionsOf(scopeOf('down', picture), picture).map(name)),
    working: listWords(away),
    elsewhere: away.length === 0 ? OWN_CHANNELS : listWords(away.slice(0, OFFERED), 'or'),
    up: listWords(up.map((view) => name(view.id))),
    ours: listWords(picture.ownFailing),
    limping: listWords(worst?.views.map((view) => name(view.id)) ?? []),
    doing: worst === undefined ? '' : DOING[worst.capability],
    doingToo: listWords([...new Set(lesser.map((trouble) => DOING[trouble.capability]))]),
    siteOpens: worst?.views.some((view) => view.site === 'up') ? 'The site itself opens.' : '',
    advice: worst === undefined ? '' : CAPABILITY_ADVICE[worst.capability],
    askAnother: worst?.failing.every((report) => report.account === 'ours')
      ? 'Everybody who tried it uses your account: ask somebody with another one as well.'
      : '',
    accountOn: listWords(accounts.map((trouble) => name(trouble.view.id))),
    schedulerTrouble: picture.schedulerTrouble ?? '',
    types: listWords(picture.evidence.scheduler?.types ?? []),
    apiOn: listWords([...new Set(apiFailing.map((report) => name(report.platform ?? '')))]),
    flapping: picture.flapping ? listWords(picture.lastDown?.scope.map(name) ?? []) : '',
    contradictory: picture.flapping ? '' : listWords(contradictory.map((view) => name(view.id))),
    lineUnclear: picture.line.state === 'mixed' ? 'Some independent websites open and others do not.' : '',
    back: cleared === null ? '' : listWords(cleared.scope.map(name)),
    tryByHand:
      cleared === null || byHand
        ? ''
        : 'Have one person post by hand there before anything that is held goes out.',
    releaseSlowly:
      cleared === null || !byHand
        ? ''
        : 'Release what is held a little at a time, and watch it for 30 minutes.',
    carryOn: cleared === null ? 'Carry on with your plan.' : '',
    notes: notes.length === 0 ? nothingSaid(picture) : notes.join(' '),
    question,
  };
}

/** Fills the {words} of each sentence; one with nothing to fill in is left out. */
export function filled(sentences: readonly string[], facts: Facts): string {
  return sentences
    .flatMap((sentence) => {
      const words = [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
      if (words.some((word) => (facts[word] ?? '') === '')) return [];
      return [sentence.replaceAll(/\{(\w+)\}/g, (_, word: string) => facts[word] ?? '')];
    })
    .join(' ');
}

/** Nothing was seen to fail, and yet it is not all clear. */
function nothingSaid({ standing, up }: EvidenceSummary): string {
  if (standing === null || up.length === 0) return 'There is too little to go on.';
  return 'What answers now does not show that the earlier trouble is over.';
}
