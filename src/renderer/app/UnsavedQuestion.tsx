import { useEffect } from 'react';
import { CopyButton } from '../screens/handover/copy-pack/CopyButton';
import { useStoreState } from '../store/session';
import { useUnsavedTexts } from '../store/unsaved-texts';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { textsNotSaved } from './saved-words';
import styles from './UnsavedQuestion.module.css';

/** The window is being closed although words are not on disk: they can be copied, waited for, or given up. */
export function UnsavedQuestion({ onLose }: { onLose(): void }) {
  const { problem } = useStoreState();
  const { texts, setClosing } = useUnsavedTexts();
  useEffect(() => {
    // They were saved while the question stood: the window goes, as was wanted.
    if (texts.size === 0) window.close();
  }, [texts]);
  return (
    <Dialog
      title={`${textsNotSaved(texts.size)} yet`}
      isOpen
      testId="unsaved-question"
      onClose={() => setClosing(false)}
      actions={
        <>
          <Button data-testid="unsaved-lose" onClick={onLose}>
            Close without saving
          </Button>
          <Button variant="primary" data-testid="unsaved-stay" onClick={() => setClosing(false)}>
            Keep Holdfast open
          </Button>
        </>
      }
    >
      <p>
        {problem?.code === 'disk-full' ? 'The disk is full. ' : 'The disk cannot be written to right now. '}
        Keep Holdfast open and it saves as soon as it can, or copy the text first. Everything else is saved.
      </p>
      <ul className={styles['texts']}>
        {[...texts].map(([name, text]) => (
          <li key={name}>
            <blockquote className={styles['words']}>{text.text()}</blockquote>
            <CopyButton text={text.text()} of="this text" words="Copy" />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
