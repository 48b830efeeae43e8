import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeliveryId } from '../../../../core/model/ids';
import type { Finding } from '../../../../core/reconcile';
import type { Refusal } from '../../../../core/result';
import { usualTarget, usualZone, targetOf, usedSchedulers } from '../../../store/handover-targets';
import { channels, handovers, getWorkspace } from '../../../store/queries';
import type { ReadBack } from '../../../store/read-back-protocol';
import { ReadBackReader } from '../../../store/read-back-reader';
import { useLive, useRun, useSession } from '../../../store/session';
import { useReadBackChoices, withOne } from './read-back-state';
import { schedulerOptions } from './scheduler-options';

interface Compared {
  readonly answer: ReadBack | null;
  readonly problem: Refusal | null;
}

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
  const { client, workspaceId, info } = useSession();
  const run = useRun();
  const { choices, change } = useReadBackChoices(workspaceId);
  const [compared, setCompared] = useState<Compared>({ answer: null, problem: null });
  const [busy, setBusy] = useState<'reading' | 'writing' | null>(null);
  const [isWritten, setWritten] = useState(false);
  const reader = useReadBackReader();
  const latest = useRef(0);
  const isNew = useRef(false);
  const rows = useLive(
    async (db) => ({
      channels: await channels(db),
      handovers: await handovers(db),
      zone: (await getWorkspace(db))?.zone ?? info.zone,
    }),
    [info.zone],
  );
  const options = useMemo(
    () => (rows ? schedulerOptions(usedSchedulers(rows.handovers, rows.channels)) : []),
    [rows],
  );
  const usual = rows ? usualTarget(rows.handovers) : '';
  const scheduler = choices.scheduler ?? options.find(({ value }) => value === usual)?.value ?? 'buffer';
  const zone = choices.zone ?? (rows ? usualZone(targetOf(scheduler), rows.handovers, rows.zone) : null);
  const { given, findings, wide, channelId } = choices;

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
  }, [reader, given, scheduler, zone, channelId, findings, wide]);

  useEffect(() => {
    if (given === null) setCompared({ answer: null, problem: null });
    void compare();
    return () => {
      latest.current += 1;
    };
  }, [compare, given]);

  /** True once after a list was given: the keyboard goes on in what was found. */
  const takeFocus = useCallback(() => {
    const takes = isNew.current;
    isNew.current = false;
    return takes;
  }, []);

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

  if (!rows || zone === null) return null;
  return {
    rows,
    scheduler,
    zone,
    options,
    choices,
    change,
    ...compared,
    busy,
    isWritten,
    takeFocus,
    give: (name: string, bytes: Uint8Array) => {
      isNew.current = true;
      setWritten(false);
      change({ given: { name, bytes }, findings: [], wide: false });
    },
    startAgain: () => {
      setWritten(false);
      change({ given: null, findings: [] });
    },
    find: (finding: Finding) => {
      setWritten(false);
      change({ findings: withOne(findings, finding) });
    },
    unfind: (id: DeliveryId) => {
      setWritten(false);
      change({ findings: findings.filter(({ deliveryId }) => deliveryId !== id) });
    },
    /** Ends the reading of a list that takes too long. */
    cancel: () => reader.stop(),
    write,
    takeBack,
  };
}

export type ReadBackWork = NonNullable<ReturnType<typeof useReadBack>>;
