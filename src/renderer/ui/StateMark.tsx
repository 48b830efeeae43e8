import type { ReactElement } from 'react';
import { cx } from './cx';
import styles from './StateMark.module.css';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** The drawings, on 12 px; they read in grey and in currentColor. */
const DRAWINGS = {
  idea: <circle cx="6" cy="6" r="4.4" {...line} strokeWidth="1.5" strokeDasharray="0.1 2.66" />,
  draft: <circle cx="6" cy="6" r="4.4" {...line} strokeWidth="1.5" />,
  review: (
    <>
      <circle cx="6" cy="6" r="4.4" {...line} strokeWidth="1.5" />
      <path d="M6 1.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor" />
    </>
  ),
  approved: (
    <>
      <circle cx="6" cy="6" r="5" {...line} strokeWidth="1.4" />
      <path d="M3.7 6.1 5.3 7.7 8.4 4.5" {...line} strokeWidth="1.5" />
    </>
  ),
  scheduled: <circle cx="6" cy="6" r="4.2" fill="currentColor" />,
  'handed-over': (
    <>
      <circle cx="4.6" cy="6" r="4" fill="currentColor" />
      <path d="M8.2 6h3.2M9.9 4.2 11.6 6 9.9 7.8" {...line} strokeWidth="1.4" />
    </>
  ),
  published: <path d="M1.8 6.4 4.7 9.2 10.3 3" {...line} strokeWidth="1.7" />,
  held: (
    <>
      <rect x="2.2" y="1.6" width="2.8" height="8.8" rx=".8" fill="currentColor" />
      <rect x="7" y="1.6" width="2.8" height="8.8" rx=".8" fill="currentColor" />
    </>
  ),
  hit: (
    <path
      d="M3.6.4h4.8l3.2 3.2v4.8l-3.2 3.2H3.6L.4 8.4V3.6zM3.4 4.9a.6.6 0 0 0-.6.6v1a.6.6 0 0 0 .6.6h5.2a.6.6 0 0 0 .6-.6v-1a.6.6 0 0 0-.6-.6z"
      fill="currentColor"
      fillRule="evenodd"
    />
  ),
  risk: (
    <>
      <path d="M6 1.3 11.2 10.6H.8z" {...line} strokeWidth="1.4" />
      <path d="M6 4.6v2.7" {...line} strokeWidth="1.5" />
      <circle cx="6" cy="8.9" r=".8" fill="currentColor" />
    </>
  ),
  moved: <path d="M1.6 2v8M4.2 6h6M7.6 3.3 10.4 6 7.6 8.7" {...line} strokeWidth="1.6" />,
  diverted: (
    <path d="M1.6 1.6v3.2a2.4 2.4 0 0 0 2.4 2.4h6M7.4 4.4 10.2 7.2 7.4 10" {...line} strokeWidth="1.6" />
  ),
  bank: (
    <>
      <path d="M1.2 1.7h9.6v2.6H1.2z" {...line} strokeWidth="1.4" />
      <path d="M2.1 4.3v6h7.8v-6M4.8 6.6h2.4" {...line} strokeWidth="1.4" />
    </>
  ),
  cancelled: (
    <>
      <circle cx="6" cy="6" r="4.6" {...line} strokeWidth="1.5" />
      <path d="M2.9 9.1 9.1 2.9" {...line} strokeWidth="1.5" />
    </>
  ),
  conflict: (
    <>
      <rect x="1.2" y="1.2" width="6.4" height="6.4" rx="1" {...line} strokeWidth="1.4" />
      <path d="M10.8 4.6v5.2a1 1 0 0 1-1 1H4.6" {...line} strokeWidth="1.4" />
    </>
  ),
  gap: (
    <>
      <path d="M6 1.6v5" {...line} strokeWidth="1.9" />
      <circle cx="6" cy="10" r="1.1" fill="currentColor" />
    </>
  ),
  create: <path d="M6 1.6v8.8M1.6 6h8.8" {...line} strokeWidth="1.8" />,
  pin: (
    <path
      d="M2.4 11V1.4h7L7.6 4.3l1.8 2.9h-7"
      fill="currentColor"
      stroke="currentColor"
      strokeWidth="1.2"
      strokeLinejoin="round"
    />
  ),
  solemn: <path d="M6 .9 11.1 6 6 11.1.9 6z" fill="currentColor" />,
  wait: (
    <>
      <circle cx="6" cy="6" r="4.6" {...line} strokeWidth="1.5" />
      <path d="M6 3.4V6l1.8 1.2" {...line} strokeWidth="1.4" />
    </>
  ),
} satisfies Record<string, ReactElement>;

export type MarkState = keyof typeof DRAWINGS;

export interface StateMarkProps {
  readonly state: MarkState;
  /** Words for those who do not see it; without them it is decoration beside words that say the same. */
  readonly label?: string;
  readonly tone?: 'inherit' | 'stop' | 'care' | 'accent';
  readonly className?: string | undefined;
}

/** The drawing of a state: 12 px, one shape a state, so that status never hangs on colour. */
export function StateMark({ state, label, tone = 'inherit', className }: StateMarkProps) {
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg viewBox="0 0 12 12" className={cx(styles['mark'], styles[tone], className)} {...naming}>
      {DRAWINGS[state]}
    </svg>
  );
}
