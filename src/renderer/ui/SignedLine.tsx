import { Button } from './Button';
import { StateMark } from './StateMark';
import styles from './SignedLine.module.css';

export interface SignedLineProps {
  /** 'stale': signed, then changed. */
  readonly state: 'none' | 'approved' | 'stale';
  /** Who signed last and when; '' where nobody did. */
  readonly signed: string;
  /** Absent where the person may not sign. */
  readonly onApprove?: (() => void) | undefined;
  readonly onWithdraw?: (() => void) | undefined;
}

const WORDS = {
  none: { mark: 'draft', say: () => 'Not approved by a person.' },
  approved: {
    mark: 'approved',
    say: (signed: string) => `Approved by ${signed}. Covers this exact version.`,
  },
  stale: { mark: 'risk', say: (signed: string) => `Changed since ${signed} approved it.` },
} as const;

/** Whether words are signed, by whom, and what to do about it. */
export function SignedLine({ state, signed, onApprove, onWithdraw }: SignedLineProps) {
  const { mark, say } = WORDS[state];
  return (
    <p className={styles['line']} data-testid="signed-line" data-state={state}>
      <StateMark state={mark} tone={state === 'stale' ? 'care' : 'inherit'} />
      <span>{say(signed)}</span>
      {state === 'approved' && onWithdraw ? (
        <Button size="small" variant="quiet" data-testid="sign-withdraw" onClick={onWithdraw}>
          Withdraw
        </Button>
      ) : null}
      {state !== 'approved' && onApprove ? (
        <Button size="small" data-testid="sign-approve" onClick={onApprove}>
          {state === 'stale' ? 'Approve again' : 'Approve'}
        </Button>
      ) : null}
    </p>
  );
}
