import { schedulerName } from '../../../../core/schedulers';
import { useOutboxWindow } from '../../../store/outbox';
import { useSession } from '../../../store/session';
import { EmptyState, Figures, ScreenBar, StateMark, VerdictHead } from '../../../ui';
import layout from '../../../ui/layout.module.css';
import { RangePicker } from '../RangePicker';
import { ViewTabs } from '../ViewTabs';
import { AccountList } from './AccountList';
import { ChannelLinks } from './ChannelLinks';
import { ConnectForm } from './ConnectForm';
import { headWords } from './outbox-words';
import { OutboxFoot } from './OutboxFoot';
import { OutboxNotices } from './OutboxNotices';
import { OutboxTable } from './OutboxTable';
import { useOutbox, useOutboxActions, type ChosenAccount, type OutboxPicture } from './use-outbox';

/** Hand-over by API: connected schedulers, what they are to be told, and how far that is. */
export function OutboxScreen() {
  const picture = useOutbox();
  const trouble = useOutboxWindow((state) => state.trouble);
  return (
    <>
      <ScreenBar title="Hand-over">
        <ViewTabs />
        {picture?.chosen ? (
          <RangePicker
            range={picture.range}
            today={picture.today}
            words={picture.words}
            onChange={(range) => picture.changeRange({ range })}
          />
        ) : null}
      </ScreenBar>
      {trouble === null ? null : <EmptyState title="The outbox cannot be read.">{trouble}</EmptyState>}
      {picture && trouble === null ? (
        <div className={layout['work']}>
          <AccountList picture={picture} />
          {picture.chosen ? <Chosen picture={picture} chosen={picture.chosen} /> : <ConnectForm />}
        </div>
      ) : null}
    </>
  );
}

function Chosen({ picture, chosen }: { picture: OutboxPicture; chosen: ChosenAccount }) {
  const { info } = useSession();
  const deeds = useOutboxActions();
  const { account, going, open, settled, ready } = chosen;
  const needsYou = open.filter(
    ({ item: { state } }) => state.kind === 'person' || state.kind === 'refused',
  ).length;
  const name = schedulerName(account.scheduler);
  return (
    <section className={layout['main']} aria-labelledby="outbox-headline">
      <VerdictHead
        figures={
          <Figures
            locale={info.locale}
            figures={[
              { mark: 'create', value: going.length, word: 'to send' },
              { mark: 'wait', value: open.length - needsYou, word: 'on the way' },
              { mark: 'risk', value: needsYou, word: needsYou === 1 ? 'needs you' : 'need you' },
            ]}
          />
        }
      >
        <h2 id="outbox-headline" className="t24" data-testid="outbox-headline">
          {headWords(account, chosen, info.locale)}
        </h2>
        <p>
          They are sent one by one, cancellations first. If anything is unclear, {name} is asked what it has,
          so nothing is posted twice.
        </p>
      </VerdictHead>
      <OutboxNotices picture={picture} chosen={chosen} deeds={deeds} />
      <ChannelLinks picture={picture} chosen={chosen} deeds={deeds} />
      {ready.length + open.length + settled.length === 0 ? (
        <EmptyState title={`No changes for ${name}`} icon={<StateMark state="published" />}>
          Approved and scheduled posts on linked channels appear here when they differ from what {name}{' '}
          already has.
        </EmptyState>
      ) : (
        <OutboxTable picture={picture} chosen={chosen} deeds={deeds} />
      )}
      <OutboxFoot picture={picture} chosen={chosen} deeds={deeds} />
    </section>
  );
}
