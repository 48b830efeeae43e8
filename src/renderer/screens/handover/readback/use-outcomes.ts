import { useState } from 'react';
import { useRun, useSession } from '../../../store/session';
import type { Busy, Comparison } from './use-comparison';

/** Writes what came of a comparison into the plan, and takes it back; each time the list is compared anew. */
export function useOutcomes(
  { compared, compare }: Comparison,
  scheduler: string,
  setBusy: (busy: Busy) => void,
) {
  const { client } = useSession();
  const run = useRun();
  const [isWritten, setWritten] = useState(false);

  async function write(): Promise<void> {
    if (!compared.answer) return;
    const { outcomes, withdraw, held } = compared.answer.result;
    setBusy('writing');
    const written = await run('reconcile.apply', { outcomes, withdraw, held, scheduler });
    setWritten(written.ok || written.error.code === 'nothing');
    await compare();
    setBusy(null);
  }

  async function takeBack(): Promise<void> {
    await client.ask('undo', null);
    setWritten(false);
    await compare();
  }

  /** What is compared from now on was not written yet. */
  function beginAnew(): void {
    setWritten(false);
  }

  return { isWritten, write, takeBack, beginAnew };
}
