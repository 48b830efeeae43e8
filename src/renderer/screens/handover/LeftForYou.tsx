import { LEAD_MINUTES } from '../../../core/export/can-go';
import { nameOfItem } from '../../../core/export/item-text';
import type { ExportItem } from '../../../core/export';
import { platformOrGeneric } from '../../../core/platform';
import { useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { Button } from '../../ui';
import { counted } from '../../words/phrases';
import type { TimeWords } from '../../words/times';
import { Strip } from './Notices';
import type { HandoverView } from './use-handover-data';

/** How many are named; the rest is counted. */
const NAMED = 2;

/**
 * What no list carries: what goes out before a file could be taken in, posts of channels that have no tool, and
 * those that a plan put where they do not fit yet.
 */
export function LeftForYou({ picture, words }: { picture: HandoverView; words: TimeWords }) {
  const { locale } = useSession().info;
  const openHandover = useWindowState((state) => state.openHandover);
  const openComposer = useWindowState((state) => state.openComposer);
  const { byHand, unfinished } = picture.left;
  const [draft] = unfinished;
  const soon = picture.open.filter(({ isSoon }) => isSoon);
  const say = (item: ExportItem): string =>
    `${platformOrGeneric(item.channel.platform).name} ${words.moment(item.delivery.at, picture.today)}, “${nameOfItem(item)}”`;
  const named = (items: readonly ExportItem[]): string => {
    const rest = items.length - NAMED;
    const list = items.slice(0, NAMED).map(say).join('; ');
    return rest > 0 ? `${list}; and ${rest.toLocaleString(locale)} more.` : `${list}.`;
  };
  return (
    <>
      {soon.length > 0 ? (
        <Strip
          tone="care"
          testId="handover-soon"
          action={<Button onClick={() => openHandover('copy')}>Post by hand now</Button>}
        >
          <b>
            {counted(soon.length, 'post goes', 'posts go', locale)} out within {LEAD_MINUTES} minutes.
          </b>{' '}
          No file is taken in that fast: {soon.length === 1 ? 'it is' : 'they are'} text to copy and a page to
          open.
        </Strip>
      ) : null}
      {draft ? (
        <Strip
          tone="care"
          testId="handover-unfinished"
          action={
            <Button onClick={() => openComposer(draft.post.id, draft.channel.id)}>
              {unfinished.length === 1 ? 'Finish it' : 'Finish the first'}
            </Button>
          }
        >
          <b>
            {counted(unfinished.length, 'post', 'posts', locale)} that the plan moved{' '}
            {unfinished.length === 1 ? 'needs' : 'need'} words or media first.
          </b>{' '}
          {named(unfinished)}
        </Strip>
      ) : null}
      {byHand.length > 0 ? (
        <Strip
          tone="care"
          testId="handover-left"
          action={<Button onClick={() => openHandover('copy')}>Post by hand</Button>}
        >
          <b>
            {counted(byHand.length, 'post', 'posts', locale)} in no list: no tool publishes{' '}
            {byHand.length === 1 ? 'its channel' : 'their channels'}.
          </b>{' '}
          {named(byHand)}
        </Strip>
      ) : null}
    </>
  );
}
