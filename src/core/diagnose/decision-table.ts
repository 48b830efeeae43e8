import type { ConditionName } from './conditions';
import type { ScopeName } from './scope';
import type { HoldAdvice, Reach, Verdict } from './types';

/** One row of the decision table. */
export interface Row {
  readonly id: string;
  readonly verdict: Verdict;
  /** All of them must hold. */
  readonly when: readonly ConditionName[];
  readonly scope: ScopeName;
  readonly hold: HoldAdvice;
  readonly reach: Reach;
  readonly recheckMinutes: number;
  /** Sentences; one whose {word} has nothing to say is left out. The words: src/core/diagnose/facts.ts. */
  readonly say: readonly string[];
  readonly next: readonly string[];
}

/**
 * The decision table, read from the top: the first row whose conditions all hold gives the verdict. The order is
 * device, local network, DNS, sign-in page, family, shared provider, platform, capability, account, scheduler,
 * API, our own systems, unstable. Source: outage practice, section 3, rows 1 to 14; `all-clear` is ours.
 */
export const TABLE: readonly Row[] = [
  {
    id: 'device',
    verdict: 'device',
    when: ['fails here', 'another device works', 'only this device'],
    scope: 'none',
    hold: 'none',
    reach: 'ours',
    recheckMinutes: 5,
    say: ['The trouble is this device or the app on it: another device on the same network works.'],
    next: [
      'Close and reopen the app or try another browser, check that the clock of this device is right, then restart it.',
      'Nothing needs to be held; carry on with the other device.',
    ],
  },
  {
    id: 'local-network',
    verdict: 'local-network',
    when: ['reference hosts fail', 'router or devices', 'phone works'],
    scope: 'none',
    hold: 'none',
    reach: 'ours',
    recheckMinutes: 10,
    say: [
      'Your own internet connection is down. A phone on mobile data works, so this says nothing about the platforms.',
    ],
    next: ['Keep working here offline: nothing you do is lost.', 'Call your internet provider.'],
  },
  {
    id: 'dns',
    verdict: 'dns',
    when: ['only names fail'],
    scope: 'none',
    hold: 'none',
    reach: 'ours',
    recheckMinutes: 10,
    say: [
      'Your connection works, but it cannot look up the names of websites. That is a fault close to you, not of the platforms.',
    ],
    next: [
      'Restart the router, or ask whoever looks after your network to switch to another name service (DNS).',
      'Nothing needs to be held.',
    ],
  },
  {
    id: 'captive-portal',
    verdict: 'captive-portal',
    when: ['sign-in page'],
    scope: 'none',
    hold: 'none',
    reach: 'ours',
    recheckMinutes: 2,
    say: ['This network wants you to sign in first, so nothing can be said about the platforms yet.'],
    next: ['Open any website in a browser, sign in to the network, then check again.'],
  },
  {
    id: 'family',
    verdict: 'family',
    when: ['reference hosts ok', 'members of one family fail', 'others work', 'steady'],
    scope: 'family',
    hold: 'scope',
    reach: 'one-company',
    recheckMinutes: 10,
    say: [
      '{owner} is down: no answer from {down}.',
      'Still working there: {exceptions}.',
      'Your own connection is fine.',
      'Other platforms answer: {working}.',
    ],
    next: [
      'Hold what goes out on {owner}, all in one step.',
      'Leave {exceptions} out of the hold.',
      'Tell customers on a channel that works, such as {elsewhere}.',
    ],
  },
  {
    id: 'shared-provider',
    verdict: 'shared-provider',
    when: ['reference hosts ok', 'unrelated owners fail', 'steady'],
    scope: 'down',
    hold: 'scope',
    reach: 'many-companies',
    recheckMinutes: 10,
    say: [
      'Several companies that have nothing to do with each other are down at once: no answer from {down}.',
      'They may share a supplier; which one is not known yet.',
      'Of your own, this fails too: {ours}.',
      'Your own connection is fine.',
    ],
    next: [
      'Hold each of them.',
      'Check your own website, shop and scheduler too: they may be hit as well.',
      'Tell customers on a channel that works, such as {elsewhere}.',
    ],
  },
  {
    id: 'platform',
    verdict: 'platform',
    when: ['reference hosts ok', 'one platform fails', 'for several people', 'steady'],
    scope: 'down',
    hold: 'scope',
    reach: 'one-company',
    recheckMinutes: 10,
    say: [
      'No answer from {downForAll}, and not only for you.',
      'No answer from {downFromHere} here, while other platforms answer.',
      'Your own connection is fine.',
    ],
    next: [
      'Before you hold a lot, ask one person elsewhere whether {downFromHere} opens for them.',
      'Hold what goes out on {down}; leave the rest of your plan alone.',
      'Tell customers on a channel that works, such as {elsewhere}.',
    ],
  },
  {
    id: 'capability',
    verdict: 'capability',
    when: ['our line not down', 'one thing fails for several', 'site opens', 'steady'],
    scope: 'capability',
    hold: 'needs-capability',
    reach: 'one-company',
    recheckMinutes: 10,
    say: [
      'On {limping}, {doing} fails for several people.',
      '{siteOpens}',
      'What fails as well: {doingToo}.',
    ],
    next: ['{advice}', '{askAnother}'],
  },
  {
    id: 'account',
    verdict: 'account',
    when: ['our line not down', 'only our account fails'],
    scope: 'account',
    hold: 'scope',
    reach: 'ours',
    recheckMinutes: 10,
    say: ['On {accountOn}, only your own account fails; for others it works.'],
    next: [
      'Reconnect the account, and look for a block, a warning or a lost permission.',
      'Do not post the same thing again until you have looked: it may already be there.',
    ],
  },
  {
    id: 'scheduler',
    verdict: 'scheduler',
    when: ['our line not down', 'scheduler fails', 'by hand works'],
    scope: 'scheduler',
    hold: 'scope',
    reach: 'one-company',
    recheckMinutes: 10,
    say: [
      'Your scheduler is the trouble: posting by hand works, but posts through it {schedulerTrouble}.',
      'Kinds of post hit: {types}.',
    ],
    next: [
      'Stop the due posts in the scheduler first, so that nothing goes out twice.',
      'Then copy each one and post it manually.',
      'Afterwards compare what the scheduler really sent.',
    ],
  },
  {
    id: 'api',
    verdict: 'api',
    when: ['our line not down', 'other tools fail', 'own app works'],
    scope: 'api',
    hold: 'none',
    reach: 'one-company',
    recheckMinutes: 30,
    say: ['{apiOn} works in its own app, but takes no posts from other tools such as your scheduler.'],
    next: [
      'Post by hand in the app.',
      'Posts from the scheduler may still turn up late, so look before you post the same thing again.',
    ],
  },
  {
    id: 'own-systems',
    verdict: 'own-systems',
    when: ['our line not down', 'our systems fail', 'platforms fine'],
    scope: 'ours',
    hold: 'none',
    reach: 'ours',
    recheckMinutes: 10,
    say: ['The platforms are fine; of your own, this is down: {ours}.'],
    next: [
      'Tell customers on social channels or by text message.',
      'Change or hold the posts that link there.',
    ],
  },
  {
    id: 'unstable',
    verdict: 'unstable',
    when: ['our line not down', 'comes and goes'],
    scope: 'unstable',
    hold: 'keep',
    reach: 'unclear',
    recheckMinutes: 20,
    say: [
      'It comes and goes: {flapping} went down and came back more than once within the hour.',
      'What was seen of {contradictory} does not agree: some of it says that it works, some that it fails.',
      '{lineUnclear}',
    ],
    next: [
      'Leave everything that is held as it is, and release nothing on the strength of one good check.',
      'Check again in 20 minutes.',
    ],
  },
  {
    id: 'all-clear',
    verdict: 'ok',
    when: ['reference hosts ok', 'nothing fails', 'nothing stands'],
    scope: 'none',
    hold: 'none',
    reach: 'unclear',
    recheckMinutes: 30,
    say: ['Everything that was checked works: {up}.', 'No longer down: {back}.'],
    next: ['{tryByHand}', '{releaseSlowly}', '{carryOn}'],
  },
  {
    id: 'not-known',
    verdict: 'unknown',
    when: [],
    scope: 'none',
    hold: 'keep',
    reach: 'unclear',
    recheckMinutes: 10,
    say: ['It is not known yet what is wrong.', '{notes}'],
    next: ['{question}', 'Ask two colleagues elsewhere what they see, and check again in 10 minutes.'],
  },
];
