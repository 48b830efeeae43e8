import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import { platformOrGeneric } from '../../../../core/platform';
import { DEFAULT_POLICY } from '../../../../core/outage/policy';
import type { Pin } from '../../../../core/replan';
import { fitFor } from '../../../../core/check';
import { useRun } from '../../../store/session';
import { MenuButton, type MenuEntries } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import { TimeDialog } from './TimeDialog';
import { MINUTE_MS } from '../../../../core/time/units';

/** Nothing is moved to a time nearer than this. */
const LEAD_MS = DEFAULT_POLICY.leadMinutes * MINUTE_MS;

interface MoveMenuProps {
  readonly row: DeliveryRow;
  readonly frame: OutageFrame;
  readonly outage: Outage;
  readonly pinned: boolean;
  onPin(pin: Pin | null): void;
}

/** What a person may decide about one delivery instead of the solver. */
export function MoveMenu({ row, frame, outage, pinned, onPin }: MoveMenuProps) {
  const run = useRun();
  const [asking, setAsking] = useState(false);
  const own = frame.channels.find((channel) => channel.id === row.channelId);
  const fallbacks = (own?.fallbacks ?? []).flatMap(
    (id) => frame.channels.find((channel) => channel.id === id) ?? [],
  );
  const pin = (change: Omit<Pin, 'deliveryId'>) => onPin({ deliveryId: row.id, ...change });
  const isAhead = row.at > frame.now + LEAD_MS;
  const canGoBare =
    outage.capability === 'media' &&
    row.mediaKind !== 'none' &&
    own !== undefined &&
    fitFor(own.platform, row.text, [], { mediaKnown: true }) === 'fits';
  const entries: MenuEntries = [
    ...(pinned ? [{ id: 'free', label: 'Unpin', onAction: () => onPin(null) }, 'line' as const] : []),
    ...(canGoBare
      ? [
          {
            id: 'bare',
            label: 'Send text only, on time',
            onAction: () => void run('delivery.without-media', { ids: [row.id], on: true }),
          },
        ]
      : []),
    { id: 'time', label: 'Another time…', onAction: () => setAsking(true) },
    ...fallbacks.map((channel) => ({
      id: channel.id,
      label: `On ${platformOrGeneric(channel.platform).name}, ${isAhead ? 'at its own time' : 'at the next free time'}`,
      onAction: () => pin({ kind: 'divert', channelId: channel.id, ...(isAhead ? { at: row.at } : {}) }),
    })),
    { id: 'hold', label: 'To the bank, without a date', onAction: () => pin({ kind: 'hold' }) },
    { id: 'drop', label: 'Cancel post', onAction: () => pin({ kind: 'drop' }) },
    { id: 'keep', label: 'Keep it where it is', onAction: () => pin({ kind: 'keep' }) },
  ];
  return (
    <>
      <MenuButton
        label={`Options for ${row.title}`}
        entries={entries}
        icon={<Ellipsis size="1rem" strokeWidth={1.75} aria-hidden />}
        variant="quiet"
        size="small"
        testId="outage-decide"
      />
      {asking ? (
        <TimeDialog
          row={row}
          frame={frame}
          onClose={() => setAsking(false)}
          onTime={(at, pastUseful) => {
            setAsking(false);
            pin({ kind: 'postpone', channelId: row.channelId, at, ...(pastUseful ? { pastUseful } : {}) });
          }}
        />
      ) : null}
    </>
  );
}
