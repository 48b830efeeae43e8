import { useState } from 'react';
import type { DeliveryRow } from '../../../../core/model/delivery';
import type { Outage } from '../../../../core/model/outage';
import { endFor, isHolding } from '../../../../core/outage';
import { instantToWall } from '../../../../core/time';
import { useRun } from '../../../store/session';
import { Button, Checkbox, TextInput } from '../../../ui';
import { toHold } from '../declare/declare-draft';
import { instantOf } from '../declare/outage-form';
import styles from '../outage.module.css';
import type { OutageFrame } from '../use-outage-data';

interface EstimateEditorProps {
  readonly outage: Outage;
  readonly frame: OutageFrame;
  readonly rows: readonly DeliveryRow[];
  /** The outage and those that became part of it. */
  readonly family: ReadonlySet<string>;
}

/**
 * The estimated end, to be changed when it moves: what it newly hits is held, what it frees is given back, and the
 * plans are worked out anew from what was applied.
 */
export function EstimateEditor({ outage, frame, rows, family }: EstimateEditorProps) {
  const run = useRun();
  const [wall, setWall] = useState<string | null>(null);
  const [isOpenEnded, setOpenEnded] = useState(outage.isOpenEnded);
  if (wall === null) {
    return (
      <Button
        variant="quiet"
        size="small"
        data-testid="outage-estimate"
        onClick={() => {
          setOpenEnded(outage.isOpenEnded);
          setWall(instantToWall(outage.until, frame.zone).slice(0, 16));
        }}
      >
        Change estimate
      </Button>
    );
  }
  const until = instantOf(wall, frame.zone);
  async function save(): Promise<void> {
    if (until === null) return;
    const changed = { ...outage, until };
    const isHeldHere = ({ heldBy }: DeliveryRow) => heldBy !== null && family.has(heldBy);
    const releases = rows.filter(
      (row) => isHeldHere(row) && row.at >= endFor(changed, row.channelId) && row.at > frame.now,
    );
    const result = await run('outage.update', {
      id: outage.id,
      until,
      isOpenEnded,
      holds: isHolding(outage, rows, family) ? toHold(rows, changed).map((row) => row.id) : [],
      releases: releases.map((row) => row.id),
    });
    if (result.ok) setWall(null);
  }
  return (
    <form
      className={styles['estimate']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        type="datetime-local"
        aria-label={`Expected back, ${frame.zone} time`}
        value={wall}
        onChange={setWall}
        data-testid="outage-estimate-time"
      />
      <Checkbox checked={isOpenEnded} onChange={setOpenEnded}>
        Unknown end
      </Checkbox>
      <Button type="submit" disabled={until === null} data-testid="outage-estimate-save">
        Save
      </Button>
      <Button variant="quiet" onClick={() => setWall(null)}>
        Cancel
      </Button>
    </form>
  );
}
