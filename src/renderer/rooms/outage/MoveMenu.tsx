import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { DeliveryRow } from '../../../core/model/types';
import { platformOrGeneric } from '../../../core/platform';
import type { Pin } from '../../../core/replan';
import { instantToWall } from '../../../core/time';
import { Button, Dialog, Field, MenuButton, TextInput, type MenuEntries } from '../../ui';
import { instantOf } from './declare/outage-form';
import type { OutageFrame } from './use-outage-data';

interface MoveMenuProps {
  readonly row: DeliveryRow;
  readonly frame: OutageFrame;
  readonly pinned: boolean;
  onPin(pin: Pin | null): void;
}

/** What a person may decide about one delivery instead of the solver. */
export function MoveMenu({ row, frame, pinned, onPin }: MoveMenuProps) {
  const [asking, setAsking] = useState(false);
  const own = frame.channels.find((channel) => channel.id === row.channelId);
  const fallbacks = (own?.fallbacks ?? []).flatMap(
    (id) => frame.channels.find((channel) => channel.id === id) ?? [],
  );
  const pin = (change: Omit<Pin, 'deliveryId'>) => onPin({ deliveryId: row.id, ...change });
  const entries: MenuEntries = [
    ...(pinned
      ? [{ id: 'free', label: 'Let it move again', onAction: () => onPin(null) }, 'line' as const]
      : []),
    { id: 'time', label: 'Another time…', onAction: () => setAsking(true) },
    ...fallbacks.map((channel) => ({
      id: channel.id,
      label: `On ${platformOrGeneric(channel.platform).name}, at its own time`,
      onAction: () => pin({ kind: 'divert', channelId: channel.id, at: row.at }),
    })),
    { id: 'hold', label: 'To the bank, without a date', onAction: () => pin({ kind: 'hold' }) },
    { id: 'drop', label: 'Cancel it', onAction: () => pin({ kind: 'drop' }) },
    { id: 'keep', label: 'Leave it where it is', onAction: () => pin({ kind: 'keep' }) },
  ];
  return (
    <>
      <MenuButton
        label={`Decide about ${row.title}`}
        entries={entries}
        icon={<Ellipsis size="1rem" strokeWidth={1.75} aria-hidden />}
        variant="quiet"
        size="small"
        testId="outage-decide"
      />
      {asking ? (
        <TimeDialog
          row={row}
          onClose={() => setAsking(false)}
          onTime={(at) => {
            setAsking(false);
            pin({ kind: 'postpone', channelId: row.channelId, at });
          }}
        />
      ) : null}
    </>
  );
}

interface TimeDialogProps {
  readonly row: DeliveryRow;
  onClose(): void;
  onTime(at: number): void;
}

function TimeDialog({ row, onClose, onTime }: TimeDialogProps) {
  const [wall, setWall] = useState(() => instantToWall(row.at, row.zone).slice(0, 16));
  const at = instantOf(wall, row.zone);
  return (
    <Dialog
      title={`When should “${row.title}” go out?`}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" disabled={at === null} onClick={() => at !== null && onTime(at)}>
          Fix this time
        </Button>
      }
    >
      <Field label="Date and time" hint={`${row.zone} time. The rest is solved around it.`}>
        <TextInput type="datetime-local" value={wall} onChange={setWall} />
      </Field>
    </Dialog>
  );
}
