import { MISSING, NO, when, yes, type Finding } from './finding';
import type { EvidenceSummary } from './evidence-summary';
import { counted } from '../words/counting';

/** Something fails on the device that ran the check. */
export function failsHere({ line, down, platforms, evidence }: EvidenceSummary): Finding {
  if (line.state === 'fail' || line.state === 'name-only') return yes('Nothing outside answers here.');
  if (down.length > 0) return yes('Something fails here.');
  const sighted =
    platforms.some((view) => view.site === 'sighted') ||
    evidence.reports.some((report) => report.works === false);
  return when(sighted, 'Something fails here.', 1);
}

export function otherDeviceWorks({ evidence }: EvidenceSummary): Finding {
  if (evidence.otherDeviceWorks === null) return MISSING;
  return when(evidence.otherDeviceWorks, 'Another device on the same network works.');
}

/**
 * Nothing speaks against the device as the culprit: nobody elsewhere has the same trouble, no sign-in page is in
 * the way, and it is not the services of one owner alone that fail (a broken device is not so choosy).
 */
export function onlyThisDevice(picture: EvidenceSummary): Finding {
  const { line } = picture;
  if (line.state === 'portal') return NO;
  if (line.state === 'fail' || line.state === 'name-only') return yes('');
  return when(!isSeenElsewhere(picture) && !isOneOwnersTrouble(picture));
}

/** A phone on mobile data, another network or another person's account has the same trouble. */
export function isSeenElsewhere({ evidence }: EvidenceSummary): boolean {
  if (evidence.secondNetworkWorks === false) return true;
  return evidence.reports.some((report) => {
    if (report.works !== false) return false;
    if (report.network === null || evidence.network === null) return report.account === 'other';
    return report.network !== evidence.network;
  });
}

function isOneOwnersTrouble({ line, down, downOwners, up }: EvidenceSummary): boolean {
  const services = new Set(down.map((view) => view.service));
  return line.state === 'ok' && downOwners.length === 1 && services.size >= 2 && up.length > 0;
}

export function referencesFail({ line }: EvidenceSummary): Finding {
  if (line.state === 'missing') return MISSING;
  const why = `${line.agreeing} of ${counted(line.asked, 'independent site')} do not answer.`;
  return when(line.state === 'fail', why, line.thin ? 1 : 0);
}

export function routerOrDevices({ evidence }: EvidenceSummary): Finding {
  if (evidence.router === true) return yes('Your router answers.');
  if (evidence.otherDeviceWorks === false) return yes('Other devices here have the same trouble.');
  return evidence.router === null && evidence.otherDeviceWorks === null ? MISSING : NO;
}

/** A phone on mobile data works, or somebody on another network reports that a platform does. */
export function phoneWorks({ evidence }: EvidenceSummary): Finding {
  if (evidence.secondNetworkWorks !== null) {
    return when(evidence.secondNetworkWorks, 'A phone on mobile data works.');
  }
  const elsewhere = evidence.reports.some(
    (report) =>
      report.works === true &&
      report.network !== null &&
      evidence.network !== null &&
      report.network !== evidence.network,
  );
  return elsewhere ? yes('It works for somebody on another network.', 1) : MISSING;
}

export function namesFail({ line }: EvidenceSummary): Finding {
  if (line.state === 'missing') return MISSING;
  const why = `${line.agreeing} of ${counted(line.asked, 'independent site')} answer by address, but not by name.`;
  return when(line.state === 'name-only', why, line.thin ? 1 : 0);
}

export function signInPage({ line }: EvidenceSummary): Finding {
  if (line.state === 'missing') return MISSING;
  const why = `A sign-in page answers instead of ${line.agreeing} of ${counted(line.asked, 'independent site')}.`;
  return when(line.state === 'portal', why, line.thin ? 1 : 0);
}

export function referencesOk({ line }: EvidenceSummary): Finding {
  if (line.state === 'missing') return MISSING;
  const why = `${line.agreeing} of ${counted(line.asked, 'independent site')} answer, so your own connection works.`;
  return when(line.state === 'ok', why, line.thin ? 1 : 0);
}

/** Nothing says that our own line is down; what people report does not hang on it. */
export function lineNotDown({ line }: EvidenceSummary): Finding {
  return when(line.state === 'ok' || line.state === 'mixed' || line.state === 'missing');
}
