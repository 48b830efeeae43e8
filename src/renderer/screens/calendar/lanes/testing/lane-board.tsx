import { render } from '@testing-library/react';
import { useRef } from 'react';
import type { DeliveryRow } from '../../../../../core/model/delivery';
import { asChannelId, type ChannelId } from '../../../../../core/model/ids';
import { testRow } from '../../../../../core/model/testing/delivery';
import type { CalendarActions } from '../../use-actions';
import { cellKey } from '../../view-model/cells';
import { calendarWords } from '../../view-model/words';
import { CARRY_BY_DAYS } from '../carry-by-days';
import { byLane } from '../lane-rows';
import { useLaneInput } from '../use-lane-input';

export const FACEBOOK = asChannelId('ch_facebook');
export const BLUESKY = asChannelId('ch_bluesky');
const DAYS = ['2026-11-27', '2026-11-28', '2026-11-29'];

/** A delivery of the board; published where `isOut`. */
export function boardRow(
  id: string,
  day: string,
  channelId: ChannelId = FACEBOOK,
  isOut = false,
): DeliveryRow {
  const status = isOut ? 'published' : 'scheduled';
  return testRow({ id, wall: `${day}T09:00`, zone: 'UTC', channelId, status });
}

/** What the actions were told to do, in order: the name and what came with it. */
export type Done = readonly (readonly [action: keyof CalendarActions, ...given: readonly unknown[]])[];

function recordingActions(done: [keyof CalendarActions, ...unknown[]][]): CalendarActions {
  const doing =
    (name: keyof CalendarActions) =>
    (...given: readonly unknown[]): Promise<void> => {
      done.push([name, ...given]);
      return Promise.resolve();
    };
  return {
    move(rows, lead, carry) {
      done.push(['move', rows.map((row) => row.id), lead.id, carry]);
      return Promise.resolve(carry.days !== 0 || carry.channelId !== null);
    },
    remove(rows) {
      done.push(['remove', rows.map((row) => row.id)]);
      return Promise.resolve();
    },
    open: (row) => void done.push(['open', row.id]),
    say: (text) => void done.push(['say', text]),
    freeTime: (_channel, day) => `${day}T10:00`,
    shift: doing('shift'),
    setStatus: doing('setStatus'),
    newPost: doing('newPost'),
    toBank: doing('toBank'),
    fromBank: doing('fromBank'),
  };
}

interface BoardProps {
  readonly rows: readonly DeliveryRow[];
  readonly actions: CalendarActions;
}

/** Two channels over three days, as plain as they can be. */
function Board({ rows, actions }: BoardProps) {
  const root = useRef<HTMLDivElement>(null);
  const channels = [FACEBOOK, BLUESKY];
  const words = calendarWords('en-GB', 'UTC');
  const input = useLaneInput({
    root,
    lanes: byLane(rows, channels),
    channels,
    words,
    actions,
    channelName: (id) => (id === FACEBOOK ? 'Facebook' : 'Bluesky'),
    ...CARRY_BY_DAYS,
  });
  const cells = channels.flatMap((channelId) => DAYS.map((day) => ({ channelId, day })));
  return (
    <div ref={root} role="grid" tabIndex={-1} {...input}>
      {cells.map(({ channelId, day }) => (
        <div key={cellKey(channelId, day)} data-cell={cellKey(channelId, day)}>
          {rows
            .filter((row) => row.channelId === channelId && row.day === day)
            .map((row) => (
              <button key={row.id} type="button" tabIndex={-1} data-delivery-id={row.id}>
                {row.title}
              </button>
            ))}
        </div>
      ))}
    </div>
  );
}

/** Draws deliveries on a board that hears keys and pointer as the calendar's views do. */
export function drawBoard(first: readonly DeliveryRow[]) {
  const done: [keyof CalendarActions, ...unknown[]][] = [];
  const actions = recordingActions(done);
  const { container, rerender } = render(<Board rows={first} actions={actions} />);
  const found = (selector: string): HTMLElement => {
    const element = container.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`nothing is drawn for ${selector}`);
    return element;
  };
  return {
    done: done as Done,
    chip: (id: string) => found(`[data-delivery-id="${id}"]`),
    cell: (channelId: ChannelId, day: string) => found(`[data-cell="${cellKey(channelId, day)}"]`),
    /** The chips that the Tab key comes to. */
    stops: () =>
      [...container.querySelectorAll<HTMLElement>('[data-delivery-id][tabindex="0"]')].map(
        (chip) => chip.dataset['deliveryId'],
      ),
    draw: (rows: readonly DeliveryRow[]) => rerender(<Board rows={rows} actions={actions} />),
  };
}
