import { ArrowLeft } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { PickedFile } from '../../../preload/contract';
import type { Refusal, Result } from '../../../core/result';
import { Button, Notice, ScreenBar } from '../../ui';
import { ChannelsStep } from './ChannelsStep';
import styles from './FirstRun.module.css';
import { GhostLanes } from './GhostLanes';
import { nameFromFile, type Start } from './start';
import { WaysStep } from './WaysStep';

export interface FirstRunProps {
  /** IANA zone of this machine: the workspace's, until settings say otherwise. */
  readonly zone: string;
  /** A file that was dropped on the window. */
  readonly dropped: PickedFile | null;
  /** Answers with what did not work. */
  onStart(start: Start): Promise<Refusal | null>;
  onPick(purpose: 'import' | 'bundle'): Promise<Result<PickedFile | null>>;
  onBack?(): void;
}

/** The first page: bring a plan in, start from channels, open a bundle, or look around in the sample. */
export function FirstRun({ zone, dropped, onStart, onPick, onBack }: FirstRunProps) {
  const [name, setName] = useState('');
  const [step, setStep] = useState<'ways' | 'channels'>('ways');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function go(start: Start): Promise<void> {
    setBusy(true);
    setProblem(null);
    const refusal = await onStart(start);
    setBusy(false);
    if (refusal) setProblem(refusal.message);
  }

  function take(file: PickedFile): Promise<void> {
    const called = name.trim() || nameFromFile(file.name);
    return /\.holdfast$/i.test(file.name)
      ? go({ kind: 'bundle', name: called, file })
      : go({ kind: 'plan', name: called, zone, file });
  }

  async function pick(purpose: 'import' | 'bundle'): Promise<void> {
    const picked = await onPick(purpose);
    if (!picked.ok) setProblem(picked.error.message);
    else if (picked.value) await take(picked.value);
  }

  // Only a newly dropped file starts anything, not a name typed afterwards.
  const onDropped = useEffectEvent((file: PickedFile) => void take(file));
  useEffect(() => {
    if (dropped) onDropped(dropped);
  }, [dropped]);

  return (
    <section className={styles['screen']} data-testid="screen-first-run" aria-label="Welcome">
      <ScreenBar title={onBack ? 'New workspace' : 'Welcome'}>
        {onBack ? (
          <Button
            variant="quiet"
            icon={<ArrowLeft size="1rem" strokeWidth={1.75} aria-hidden />}
            onClick={onBack}
          >
            Back
          </Button>
        ) : null}
      </ScreenBar>
      <div className={styles['ground']}>
        <GhostLanes />
        <div className={styles['card']}>
          {step === 'channels' ? (
            <ChannelsStep
              name={name}
              onName={setName}
              busy={busy}
              onBack={() => setStep('ways')}
              onDone={(channels) => void go({ kind: 'channels', name: name.trim(), zone, channels })}
            />
          ) : (
            <WaysStep
              name={name}
              onName={setName}
              zone={zone}
              busy={busy}
              onPick={(purpose) => void pick(purpose)}
              onChannels={() => setStep('channels')}
              onSample={() => void go({ kind: 'sample' })}
            />
          )}
          {problem ? (
            <Notice tone="care" title="That did not work." className={styles['problem']}>
              <span role="alert">{problem}</span>
            </Notice>
          ) : null}
        </div>
      </div>
    </section>
  );
}
