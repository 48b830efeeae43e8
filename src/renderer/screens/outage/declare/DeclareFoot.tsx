import { Button, Checkbox } from '../../../ui';
import type { OutageFrame } from '../use-outage-data';
import styles from './declare.module.css';
import type { DeclareDraft } from './declare-draft';
import { HitLine } from './HitLine';
import type { DraftHits } from './use-draft-hits';

interface DeclareFootProps {
  readonly draft: DeclareDraft;
  /** What is chosen as down, in words; '' while nothing is. */
  readonly name: string;
  readonly hits: DraftHits;
  readonly frame: OutageFrame;
  readonly busy: boolean;
  onChange(change: Partial<DeclareDraft>): void;
  readonly onCancel: (() => void) | undefined;
}

/** The step that declares, named for what it does, and beside it what is hit and whether that is held. */
export function DeclareFoot({ draft, name, hits, frame, busy, onChange, onCancel }: DeclareFootProps) {
  const { outage, counts, holding } = hits;
  const holds = draft.isHolding && holding.length > 0;
  return (
    <footer className={styles['foot']}>
      <Button
        type="submit"
        variant={draft.down.length > 0 ? 'primary' : 'plain'}
        size="large"
        disabled={!outage || busy}
        data-testid="outage-declare"
      >
        {name === ''
          ? 'Choose what is down'
          : `${holds ? `Hold ${holding.length} and declare` : 'Declare'}: ${name} ${draft.down.length > 1 ? 'are' : 'is'} down`}
      </Button>
      {onCancel ? (
        <Button variant="quiet" size="large" onClick={onCancel}>
          Cancel
        </Button>
      ) : null}
      {counts ? <HitLine counts={counts} frame={frame} until={outage?.until ?? null} /> : null}
      {holding.length > 0 ? (
        <Checkbox
          checked={draft.isHolding}
          onChange={(isHolding) => onChange({ isHolding })}
          data-testid="outage-hold"
        >
          Hold posts that are hit
        </Checkbox>
      ) : null}
    </footer>
  );
}
