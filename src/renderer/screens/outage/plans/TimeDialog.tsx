import { useState } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import { isPastUseBy } from '../../../../core/model/post';
import { instantToWall } from '../../../../core/time';
import { Button, Checkbox, Dialog, Field, TextInput } from '../../../ui';
import { instantOf } from '../declare/outage-form';
import type { OutageFrame } from '../use-outage-data';

interface TimeDialogProps {
  readonly row: DeliveryRow;
  readonly frame: OutageFrame;
  onClose(): void;
  /** @param pastUseful the person has decided that it goes out although its end is over */
  onTime(at: number, pastUseful: boolean): void;
}

/** A time of the person's own for one delivery; past its end only when they say so, and it is logged (R12). */
export function TimeDialog({ row, frame, onClose, onTime }: TimeDialogProps) {
  const [wall, setWall] = useState(() => instantToWall(row.at, row.zone).slice(0, 16));
  const [isDecided, setDecided] = useState(false);
  const at = instantOf(wall, row.zone);
  const isPast = at !== null && isPastUseBy(row, at);
  const end = row.lastUseful === null ? '' : frame.words.moment(row.lastUseful, frame.today);
  return (
    <Dialog
      title={`When should “${row.title}” go out?`}
      isOpen
      onClose={onClose}
      actions={
        <Button
          variant="primary"
          disabled={at === null || (isPast && !isDecided)}
          data-testid="outage-time-fix"
          onClick={() => at !== null && onTime(at, isPast)}
        >
          Use this time
        </Button>
      }
    >
      <Field
        label="Date and time"
        hint={`${row.zone} time. The rest is planned around it.`}
        error={isPast && !isDecided ? `Its use-by time is ${end}.` : null}
      >
        <TextInput type="datetime-local" value={wall} onChange={setWall} data-testid="outage-time" />
      </Field>
      {isPast ? (
        <Checkbox checked={isDecided} onChange={setDecided} data-testid="outage-time-past">
          Send it after its use-by time anyway. This is logged with my name.
        </Checkbox>
      ) : null}
    </Dialog>
  );
}
