import { MISSING, NO, when, yes, type Finding } from './finding';
import { isSameMatter } from './history';
import { isSeenElsewhere } from './line-conditions';
import type { EvidenceSummary } from './evidence-summary';
import type { PlatformView } from './platform-view';
import { counted } from '../words/counting';
import { listWords } from '../words/lists';

/** It is not coming and going: one check more or less must not turn a verdict over. */
export function steady({ flapping }: EvidenceSummary): Finding {
  return when(!flapping);
}

/** Two services or more of one family have trouble, at least one of them as a whole, and of nobody else. */
export function membersFail(picture: EvidenceSummary): Finding {
  const { down, downOwners, capabilities } = picture;
  const [owner] = downOwners;
  if (owner === undefined) return nothingDown(picture);
  if (downOwners.length > 1) return NO;
  const limping = capabilities.flatMap((trouble) => trouble.views).filter((view) => view.owner === owner);
  const services = new Set([...down, ...limping].map((view) => view.service));
  if (services.size < 2) return NO;
  const solid = new Set(down.filter(isSolid).map((view) => view.service));
  const doubt =
    (solid.size >= 2 ? 0 : 1) + (down.some((view) => view.contradicted) ? 1 : 0) + deviceDoubt(picture);
  return yes('', doubt);
}

/** Another owner's platform answers. The reference hosts stand in when no other platform was looked at. */
export function othersWork({ up, downOwners, owners }: EvidenceSummary): Finding {
  const names = up.filter((view) => !downOwners.includes(view.owner)).map((view) => owners.nameOf(view.id));
  if (names.length === 0) return yes('No platform of another company was checked.', 1);
  return yes(names.length === 1 ? `${listWords(names)} answers.` : `${listWords(names)} answer.`);
}

export function ownersFail(picture: EvidenceSummary): Finding {
  const { down, downOwners, owners } = picture;
  if (downOwners.length === 0) return nothingDown(picture);
  const solid = new Set(down.filter(isSolid).map((view) => view.owner));
  return when(
    downOwners.length >= 2,
    `${listWords(downOwners.map(owners.nameOf))} have nothing to do with each other and fail together.`,
    (solid.size >= 2 ? 0 : 1) + deviceDoubt(picture),
  );
}

export function onePlatformFails(picture: EvidenceSummary): Finding {
  const { down, downOwners } = picture;
  if (downOwners.length === 0) return nothingDown(picture);
  const services = new Set(down.map((view) => view.service));
  const doubt = (down.some((view) => view.contradicted) ? 1 : 0) + deviceDoubt(picture);
  return when(downOwners.length === 1 && services.size === 1, '', doubt);
}

/**
 * Two independent witnesses: the probe, each person, a phone on mobile data, an earlier verdict that still stands.
 * The probe alone makes a guess when other platforms answer over the same line, since an office may block one.
 */
export function severalPeople(picture: EvidenceSummary): Finding {
  const { down, up, evidence, standing, owners } = picture;
  const probe = down.some((view) => view.probe === 'fails' || view.probe === 'once') ? 1 : 0;
  const people = down.flatMap((view) => view.failing).length;
  const phone = evidence.secondNetworkWorks === false ? 1 : 0;
  const ids = down.map((view) => view.id);
  const before = standing !== null && isSameMatter(standing.scope, ids, owners) ? 1 : 0;
  const why = people === 0 ? '' : `${counted(people, 'person sees', 'people see')} the same.`;
  if (probe + people + phone + before >= 2) return yes(why);
  return up.length > 0 && down.length > 0 ? yes('Only seen from here so far.', 2) : MISSING;
}

export function capabilityFails({ capabilities, platforms }: EvidenceSummary): Finding {
  const [worst] = capabilities;
  if (worst === undefined) {
    return platforms.some((view) => view.failing.length > 0) ? MISSING : NO;
  }
  const accounts = new Set(worst.failing.map((report) => report.account));
  const doubt =
    (worst.failing.length > 2 || accounts.has('other') ? 0 : 1) + (worst.working.length > 0 ? 1 : 0);
  return yes('', doubt);
}

export function siteOpens({ capabilities }: EvidenceSummary): Finding {
  const views = capabilities[0]?.views ?? [];
  return views.some((view) => view.site === 'up') ? yes('The site itself opens.') : yes('', 1);
}

/** Nothing was seen to fail as a whole; a single sign of it asks for more evidence. */
function nothingDown({ platforms }: EvidenceSummary): Finding {
  return platforms.length === 0 || platforms.some((view) => view.site === 'sighted') ? MISSING : NO;
}

/** Sure by itself: seen often enough by the probe, or by two people. */
function isSolid(view: PlatformView): boolean {
  return view.repeated || view.failing.length >= 2;
}

/** Another device is said to reach it, and nobody elsewhere says otherwise. */
function deviceDoubt(picture: EvidenceSummary): number {
  return picture.evidence.otherDeviceWorks === true && !isSeenElsewhere(picture) ? 1 : 0;
}
