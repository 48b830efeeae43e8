import { MISSING, NO, when, yes, type Finding } from './finding';
import { postedByHand } from './people';
import type { EvidenceSummary } from './evidence-summary';
import { DOING } from './words';
import { counted } from '../words/counting';

export function ourAccountFails({ accounts, platforms, owners }: EvidenceSummary): Finding {
  const [trouble] = accounts;
  if (trouble === undefined) {
    const oursFails = platforms.some((view) => view.failing.some((report) => report.account === 'ours'));
    return oursFails ? MISSING : NO;
  }
  const what = trouble.capability === null ? 'it' : DOING[trouble.capability];
  const others = counted(trouble.workingForOthers, 'other account', 'other accounts');
  const sure =
    trouble.workingForOthers > 1 || trouble.view.probe === 'works' || trouble.view.failing.length > 1;
  const where = owners.nameOf(trouble.view.id);
  return yes(`On ${where}, ${what} fails with your account and works with ${others}.`, sure ? 0 : 1);
}

export function schedulerFails({ schedulerTrouble, evidence }: EvidenceSummary): Finding {
  if (schedulerTrouble !== null) return yes(`Posts through your scheduler ${schedulerTrouble}.`);
  return evidence.scheduler === null ? MISSING : NO;
}

export function byHandWorks({ platforms, owners }: EvidenceSummary): Finding {
  const works = postedByHand(platforms, true);
  const [first] = works;
  if (first?.platform === undefined || first.platform === null) {
    return postedByHand(platforms, false).length > 0 ? NO : MISSING;
  }
  const sure = works.some((report) => report.via !== null && report.capability !== null);
  return yes(`A post by hand on ${owners.nameOf(first.platform)} went out.`, sure ? 0 : 1);
}

export function apiFails({ apiFailing }: EvidenceSummary): Finding {
  if (apiFailing.length === 0) return NO;
  return yes('');
}

/** The platform's own app works for somebody; that its site answers is a weaker sign of the same. */
export function ownAppWorks({ apiFailing, platforms, down }: EvidenceSummary): Finding {
  const ids = new Set(apiFailing.map((report) => report.platform));
  if (down.some((view) => ids.has(view.id))) return NO;
  const views = platforms.filter((view) => ids.has(view.id));
  if (views.some((view) => view.working.length > 0)) return yes('The platform’s own app works.');
  if (views.some((view) => view.failing.length > 0)) return NO;
  return views.some((view) => view.site === 'up') ? yes('The platform’s site opens.', 1) : MISSING;
}

export function ownFails({ ownFailing, evidence }: EvidenceSummary): Finding {
  if (ownFailing.length > 0) return yes('');
  return evidence.ownSystems.length === 0 ? MISSING : NO;
}

export function platformsFine({ up, down, capabilities, contradictory, line }: EvidenceSummary): Finding {
  if (down.length > 0 || capabilities.length > 0 || contradictory.length > 0) return NO;
  if (up.length === 0) return MISSING;
  return yes('The platforms answer.', line.state === 'ok' ? 0 : 1);
}

/** Answers contradict each other now, or came and went within the hour. Never sure, by its nature. */
export function comesAndGoes({ flapping, line, contradictory }: EvidenceSummary): Finding {
  if (flapping) return yes('It went down and came back more than once within the hour.', 1);
  return when(contradictory.length > 0 || line.state === 'mixed', '', 2);
}

/** At least one platform was looked at, and nothing that anybody looked at fails. */
export function nothingFails(picture: EvidenceSummary): Finding {
  const { platforms, up, evidence, schedulerTrouble, ownFailing } = picture;
  if (up.length === 0) return MISSING;
  const fails =
    up.length < platforms.length ||
    evidence.reports.some((report) => report.works === false) ||
    schedulerTrouble !== null ||
    ownFailing.length > 0;
  const unseen = evidence.scheduler?.posts === 'ok' ? 0 : 1;
  return when(!fails, 'Nothing that was checked fails.', unseen + (up.length < 2 ? 1 : 0));
}

/** What was down before was looked at again; without a person who tried it, only half sure. */
export function nothingStands({ standing, cleared, platforms }: EvidenceSummary): Finding {
  if (standing !== null) return MISSING;
  if (cleared === null) return yes('');
  return yes('What was down answers again.', postedByHand(platforms, true).length > 0 ? 0 : 1);
}
