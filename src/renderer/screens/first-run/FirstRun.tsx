import { ArrowLeft, CalendarDays, ChevronRight, FileSpreadsheet, FolderOpen } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { PickedFile } from '../../../preload/contract';
import type { Refusal, Result } from '../../../core/result';
import { Button, Field, focusNow, Notice, ScreenBar, TextInput } from '../../ui';
import { ChannelsStep } from './ChannelsStep';
import styles from './FirstRun.module.css';
import { GhostLanes } from './GhostLanes';
import { nameFromFile, type Start } from './start';

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
            <>
              <h2 className={styles['title']}>Welcome. Where is your plan today?</h2>
              <p className={styles['lead']}>
                Everything stays on this computer and works offline. Nothing leaves it until you say so.
              </p>
              <Field
                label="Whose plan is it?"
                className={styles['name']}
                hint={`Times are in ${zone}. You can change both later.`}
              >
                <TextInput
                  value={name}
                  onChange={setName}
                  placeholder="Your brand or client"
                  data-testid="workspace-name"
                  ref={focusNow}
                  maxLength={80}
                />
              </Field>
              <ul className={styles['ways']}>
                <Way
                  testId="start-plan"
                  disabled={busy}
                  icon={<FileSpreadsheet size="1.125rem" strokeWidth={1.75} aria-hidden />}
                  title="Import a plan"
                  words="From a spreadsheet, a calendar file or your scheduler’s export. You check every row before it is imported."
                  aside="CSV, XLSX, ICS"
                  onPress={() => void pick('import')}
                />
                <Way
                  testId="start-channels"
                  disabled={busy}
                  icon={<CalendarDays size="1.125rem" strokeWidth={1.75} aria-hidden />}
                  title="Start from your channels"
                  words="Name your accounts and their posting times, and your calendar is ready."
                  aside="about 3 minutes"
                  onPress={() => setStep('channels')}
                />
                <Way
                  testId="start-bundle"
                  disabled={busy}
                  icon={<FolderOpen size="1.125rem" strokeWidth={1.75} aria-hidden />}
                  title="Open a workspace file"
                  words="A .holdfast file from a colleague, or yours from another computer."
                  aside="merges, never overwrites"
                  onPress={() => void pick('bundle')}
                />
              </ul>
              <div className={styles['sample']}>
                <Button
                  data-testid="start-sample"
                  disabled={busy}
                  onClick={() => void go({ kind: 'sample' })}
                >
                  Explore the sample
                </Button>
                <span>Bramble &amp; Rye, a bakery on Black Friday. Try an outage on it.</span>
              </div>
            </>
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

interface WayProps {
  readonly testId: string;
  readonly icon: ReactNode;
  readonly title: string;
  readonly words: string;
  readonly aside: string;
  readonly disabled: boolean;
  onPress(): void;
}

function Way({ testId, icon, title, words, aside, disabled, onPress }: WayProps) {
  return (
    <li>
      <button
        type="button"
        className={styles['way']}
        data-testid={testId}
        disabled={disabled}
        onClick={onPress}
      >
        <span className={styles['icon']}>{icon}</span>
        <span className={styles['words']}>
          <b>{title}</b>
          <span>{words}</span>
        </span>
        <span className={styles['aside']}>{aside}</span>
        <ChevronRight size="1rem" strokeWidth={1.75} aria-hidden />
      </button>
    </li>
  );
}
