import { useEffect, useState, type ReactNode } from 'react';
import { useWindowState } from '../../../store/window-state';
import { Button } from '../../../ui';

/** How long the button says that it has copied. */
const SAYS_MS = 2_000;

export interface CopyButtonProps {
  readonly text: string;
  /** What it belongs to, for those who do not see where the button stands. */
  readonly of: string;
  readonly words: string;
  readonly testId?: string;
  readonly icon?: ReactNode;
}

/** Puts a text on the clipboard, to the byte, and says so on the button itself: eyes are there. */
export function CopyButton({ text, of, words, testId, icon }: CopyButtonProps) {
  const notify = useWindowState((state) => state.notify);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAYS_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      notify({
        text: 'The clipboard is not available right now: select the text and copy it.',
        tone: 'care',
      });
    }
  }

  const said = copied ? 'Copied' : words;
  return (
    <Button
      size={icon === undefined ? 'small' : 'medium'}
      aria-label={`${said}: ${of}`}
      icon={icon}
      disabled={text === ''}
      {...(testId === undefined ? {} : { 'data-testid': testId })}
      onClick={() => void copy()}
    >
      {said}
    </Button>
  );
}
