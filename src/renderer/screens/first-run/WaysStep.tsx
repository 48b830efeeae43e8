import { CalendarDays, ChevronRight, FileSpreadsheet, FolderOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui';
import { PlanNameField } from './PlanNameField';
import styles from './FirstRun.module.css';

export interface WaysStepProps {
  readonly name: string;
  onName(name: string): void;
  /** IANA zone of this machine. */
  readonly zone: string;
  readonly busy: boolean;
  onPick(purpose: 'import' | 'bundle'): void;
  onChannels(): void;
  onSample(): void;
}

/** Name the workspace, and choose what it starts from: a plan, channels, a workspace file, or the sample. */
export function WaysStep({ name, onName, zone, busy, onPick, onChannels, onSample }: WaysStepProps) {
  return (
    <>
      <h2 className={styles['title']}>Welcome. Where is your plan today?</h2>
      <p className={styles['lead']}>
        Everything stays on this computer and works offline. Nothing leaves it until you say so.
      </p>
      <PlanNameField
        name={name}
        onName={onName}
        className={styles['name']}
        hint={`Times are in ${zone}. You can change both later.`}
      />
      <ul className={styles['ways']}>
        <Way
          testId="start-plan"
          disabled={busy}
          icon={<FileSpreadsheet size="1.125rem" strokeWidth={1.75} aria-hidden />}
          title="Import a plan"
          words="From a spreadsheet, a calendar file or your scheduler’s export. You check every row before it is imported."
          aside="CSV, XLSX, ICS"
          onPress={() => onPick('import')}
        />
        <Way
          testId="start-channels"
          disabled={busy}
          icon={<CalendarDays size="1.125rem" strokeWidth={1.75} aria-hidden />}
          title="Start from your channels"
          words="Name your accounts and their posting times, and your calendar is ready."
          aside="about 3 minutes"
          onPress={onChannels}
        />
        <Way
          testId="start-bundle"
          disabled={busy}
          icon={<FolderOpen size="1.125rem" strokeWidth={1.75} aria-hidden />}
          title="Open a workspace file"
          words="A .holdfast file from a colleague, or yours from another computer."
          aside="merges, never overwrites"
          onPress={() => onPick('bundle')}
        />
      </ul>
      <div className={styles['sample']}>
        <Button data-testid="start-sample" disabled={busy} onClick={onSample}>
          Explore the sample
        </Button>
        <span>Bramble &amp; Rye, a bakery on Black Friday. Try an outage on it.</span>
      </div>
    </>
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
