import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeliveryId } from '../../../../core/model/ids';
import type { Finding } from '../../../../core/reconcile';
import { ReadBackReader } from '../../../store/read-back-reader';
import { useSession } from '../../../store/session';
import { useReadBackChoices, withOne, type ReadBackChoices } from './read-back-state';
import { useCompareWith } from './use-compare-with';
import { useComparison, type Busy } from './use-comparison';
import { useOutcomes } from './use-outcomes';

/** Reads beside everything else; leaving the view ends it. */
function useReadBackReader(): ReadBackReader {
  const { client, workspaceId, info } = useSession();
  const { clockOffsetMs } = info;
  const reader = useMemo(
    () => new ReadBackReader({ workspaceId, clockOffsetMs }, (id) => client.ask('history', { id })),
    [client, workspaceId, clockOffsetMs],
  );
  useEffect(() => () => reader.stop(), [reader]);
  return reader;
}

/** Everything this view shows and does; null until the plan has been read. */
export function useReadBack() {
  const { workspaceId } = useSession();
  const { choices, change } = useReadBackChoices(workspaceId);
  const [busy, setBusy] = useState<Busy>(null);
  const reader = useReadBackReader();
  const { rows, options, scheduler, zone } = useCompareWith(choices);
  const comparison = useComparison(reader, { ...choices, scheduler, zone }, setBusy);
  const { isWritten, write, takeBack, beginAnew } = useOutcomes(comparison, scheduler, setBusy);
  const isNew = useRef(false);

  /** True once after a list was given: the keyboard goes on in what was found. */
  const takeFocus = useCallback(() => {
    const takes = isNew.current;
    isNew.current = false;
    return takes;
  }, []);

  function compareOther(part: Partial<ReadBackChoices>): void {
    beginAnew();
    change(part);
  }

  const { findings } = choices;
  if (!rows || zone === null) return null;
  return {
    rows,
    scheduler,
    zone,
    options,
    choices,
    change,
    ...comparison.compared,
    busy,
    isWritten,
    takeFocus,
    give: (name: string, bytes: Uint8Array) => {
      isNew.current = true;
      compareOther({ given: { name, bytes }, findings: [], wide: false });
    },
    startAgain: () => compareOther({ given: null, findings: [] }),
    find: (finding: Finding) => compareOther({ findings: withOne(findings, finding) }),
    unfind: (id: DeliveryId) =>
      compareOther({ findings: findings.filter(({ deliveryId }) => deliveryId !== id) }),
    /** Ends the reading of a list that takes too long. */
    cancel: () => reader.stop(),
    write,
    takeBack,
  };
}

export type ReadBackWork = NonNullable<ReturnType<typeof useReadBack>>;
