import type { ReactElement, ReactNode } from 'react';
import { Focusable, Tooltip as Bubble, TooltipTrigger } from 'react-aria-components';
import styles from './Tooltip.module.css';

export interface TooltipProps {
  readonly text: ReactNode;
  /** One element that can take focus. */
  readonly children: ReactElement<Record<string, unknown>, string>;
}

/** More words on hover and on focus. Never the only place where something is said. */
export function Tooltip({ text, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500}>
      <Focusable>{children}</Focusable>
      <Bubble className={styles['tooltip'] ?? ''} offset={6}>
        {text}
      </Bubble>
    </TooltipTrigger>
  );
}
