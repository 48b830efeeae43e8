import { useState } from 'react';
import type { Outage } from '../../../core/model/types';
import { instantToWall } from '../../../core/time';
import { useRun } from '../../store/session';
import { Button, TextInput } from '../../ui';
import { instantOf } from './declare/outage-form';
import type { OutageFrame } from './use-outage-data';
import styles from './outage.module.css';

/** The estimated end, to be changed when it moves; the plans are worked out anew from what was applied. */
export function EstimateEditor({ outage, frame }: { outage: Outage; frame: OutageFrame }) {
  const run = useRun();
  const [wall, setWall] = useState<string | null>(null);
  if (wall === null) {
    return (
      <Button
        variant="quiet"
        size="small"
        data-testid="outage-estimate"
        onClick={() => setWall(instantToWall(outage.until, frame.zone).slice(0, 16))}
      >
        Change the estimate
      </Button>
    );
  }
  const until = instantOf(wall, frame.zone);
  async function save(): Promise<void> {
    if (until === null) return;
    const result = await run('outage.update', { id: outage.id, until });
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
        aria-label={`Estimated end, ${frame.zone} time`}
        value={wall}
        onChange={setWall}
      />
      <Button type="submit" disabled={until === null}>
        Save
      </Button>
      <Button variant="quiet" onClick={() => setWall(null)}>
        Cancel
      </Button>
    </form>
  );
}
