import type { Outage } from '../../../../core/model/outage';
import type { StepId } from '../../../../core/outage/incident-steps';
import { isAllBack } from '../../../../core/outage/returned';
import { platformOrGeneric } from '../../../../core/platform';
import { listWords } from '../../../../core/words/lists';
import { Button, Notice } from '../../../ui';
import { counted } from '../../../words/phrases';
import type { OutageFrame } from '../use-outage-data';
import type { IncidentFacts } from './use-incident';

interface BackNoticeProps {
  readonly outage: Outage;
  readonly frame: OutageFrame;
  readonly facts: Pick<IncidentFacts, 'returned'>;
  readonly shown: StepId;
  onShow(step: StepId): void;
}

/** A channel works again: what is still held there is given back; and once all of them do, the outage is to be ended. */
export function BackNotice({ outage, frame, facts, shown, onShow }: BackNoticeProps) {
  const { returned } = facts;
  const step = returned.length > 0 ? 'release' : isAllBack(outage) ? 'end' : null;
  if (step === null || step === shown) return null;
  const ids = new Set<string>(returned.map((row) => row.channelId));
  const names = frame.channels
    .filter(({ id }) => ids.has(id))
    .map(({ platform }) => platformOrGeneric(platform).name);
  const isSeveral = names.length > 1;
  const posts = counted(returned.length, 'post is', 'posts are');
  return (
    <Notice
      tone="accent"
      title={
        step === 'end'
          ? 'Every channel works again.'
          : `${listWords(names)} ${isSeveral ? 'work' : 'works'} again: ${posts} still held there.`
      }
      actions={
        <Button data-testid={`outage-to-${step}`} onClick={() => onShow(step)}>
          {step === 'end' ? 'End the outage' : 'Release'}
        </Button>
      }
    >
      {step === 'end'
        ? 'Nothing is held for it any more.'
        : 'They wait for you: nothing goes out by itself. What is overdue gets a new time first.'}
    </Notice>
  );
}
