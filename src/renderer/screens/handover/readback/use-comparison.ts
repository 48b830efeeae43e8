import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../../core/result';
import type { ReadBack } from '../../../store/read-back-protocol';
import type { ReadBackReader } from '../../../store/read-back-reader';
import type { ReadBackChoices } from './read-back-state';

/** What goes on just now. */
export type Busy = 'reading' | 'writing' | null;

interface Compared {
  readonly answer: ReadBack | null;
  readonly problem: Refusal | null;
}

/** The choices, with what they mean where nobody chose. */
export interface CompareAsk extends Omit<ReadBackChoices, 'scheduler'> {
  readonly scheduler: string;
}

/** What came of comparing the given list with the plan; compared anew whenever something else is asked. */
export function useComparison(
  reader: ReadBackReader,
  { given, findings, wide, channelId, scheduler, zone }: CompareAsk,
  setBusy: (busy: Busy) => void,
) {
  const [compared, setCompared] = useState<Compared>({ answer: null, problem: null });
  const latest = useRef(0);

  const compare = useCallback(async () => {
    if (given === null || zone === null) return;
    const mine = ++latest.current;
    setBusy('reading');
    const answer = await reader.compare(given.bytes, { scheduler, zone, channelId, findings, wide });
    // A later question has overtaken this one.
    if (answer === 'superseded' || mine !== latest.current) return;
    setBusy(null);
    setCompared(
      answer.ok ? { answer: answer.value, problem: null } : { answer: null, problem: answer.error },
    );
  }, [reader, given, scheduler, zone, channelId, findings, wide, setBusy]);

  useEffect(() => {
    if (given === null) setCompared({ answer: null, problem: null });
    void compare();
    return () => {
      latest.current += 1;
    };
  }, [compare, given]);

  return { compared, compare };
}

export type Comparison = ReturnType<typeof useComparison>;
