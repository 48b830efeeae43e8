import { stillTold } from '../../../../core/outage/still-told';
import { listWords } from '../../../../core/words/lists';
import { useWindowState } from '../../../store/window-state';
import { Button, Notice } from '../../../ui';
import { counted } from '../../../words/phrases';
import type { OutageFrame } from '../use-outage-data';
import type { IncidentFacts } from './use-incident';

interface StillToldNoticeProps {
  readonly frame: OutageFrame;
  readonly facts: Pick<IncidentFacts, 'hits' | 'handovers'>;
}

/** A hold here is none in the scheduler: what it still has goes out there, the first of it soon. */
export function StillToldNotice({ frame, facts }: StillToldNoticeProps) {
  const openHandover = useWindowState((state) => state.openHandover);
  const held = facts.hits.filter(({ status }) => status === 'held');
  const { rows, tools } = stillTold(held, facts.handovers, frame.now);
  const [first] = rows;
  if (first === undefined) return null;
  return (
    <Notice
      tone="care"
      title={`${counted(rows.length, 'held post is', 'held posts are')} still in ${listWords(tools)}.`}
      actions={
        <Button data-testid="outage-call-off" onClick={() => openHandover('tell')}>
          Call {rows.length === 1 ? 'it' : 'them'} off
        </Button>
      }
    >
      {rows.length === 1 ? 'It goes' : 'The first goes'} out there at{' '}
      {frame.words.moment(first.at, frame.today)} unless it is cancelled in {listWords(tools, 'or')}.
    </Notice>
  );
}
