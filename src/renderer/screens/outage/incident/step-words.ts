import type { Outage } from '../../../../core/model/outage';
import { isAllBack } from '../../../../core/outage/returned';
import { counted } from '../../../words/phrases';
import type { OutageFrame } from '../use-outage-data';
import type { StepId } from '../../../../core/outage/incident-steps';
import type { IncidentFacts } from './use-incident';

type Facts = Pick<IncidentFacts, 'hits' | 'loose' | 'toRead' | 'notices' | 'counts' | 'applied' | 'returned'>;

/** Under each step, how it stands in this outage. */
export function stepWords(
  outage: Outage,
  { hits, loose, toRead, notices, counts, applied: dealtWith, returned }: Facts,
  { words, today }: Pick<OutageFrame, 'words' | 'today'>,
): { readonly [Id in StepId]: string } {
  const applied = outage.appliedAt !== null;
  const running = outage.paid.filter((one) => !one.isStopped).length;
  const unread = toRead.filter((row) => !outage.stillRight.includes(row.id)).length;
  const horizon = words.moment(outage.until, today);
  return {
    check: checkedWords(outage),
    hold:
      loose.length > 0
        ? `${loose.length} hit and not held`
        : counts === null || counts.held === 0
          ? dealtWith.length > 0
            ? `${counted(dealtWith.length, 'post')} dealt with`
            : `Nothing held, ${outage.isOpenEnded ? 'check again' : 'expected back'} ${horizon}`
          : `${counts.held} held, ${outage.isOpenEnded ? 'check again' : 'expected back'} ${horizon}`,
    tell: toldWords(notices),
    paid: outage.paid.length === 0 ? 'Any ads running?' : running > 0 ? `${running} running` : 'All stopped',
    plan: applied
      ? hits.length === 0
        ? 'Every hit post has a new slot'
        : `${hits.length} still without a slot`
      : counted(hits.length, 'post needs a new slot', 'posts need a new slot'),
    read:
      toRead.length === 0 ? 'Is each one still right?' : `${toRead.length - unread} of ${toRead.length} read`,
    handover: 'The scheduler is not updated until you do',
    release: `${counted(returned.length, 'post is', 'posts are')} still held there`,
    end: isAllBack(outage) ? 'Every channel works again' : 'Once you have seen it work',
  };
}

/** Who has been told; words that are only written tell nobody. */
function toldWords(notices: Facts['notices']): string {
  if (notices.length === 0) return 'On channels that work';
  const out = notices.filter(({ status }) => status === 'published').length;
  if (out === notices.length) return `Out on ${counted(out, 'channel')}`;
  if (out > 0) return `Out on ${out} of ${counted(notices.length, 'channel')}`;
  return `Written for ${counted(notices.length, 'channel')}, not out yet`;
}

function checkedWords({ log }: Outage): string {
  const checked = log.findLast((entry) => entry.kind === 'checked');
  return checked?.kind === 'checked' ? `Checked: ${checked.data.say}` : 'Your connection, or theirs?';
}
