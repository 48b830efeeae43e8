import { useEffect, useState } from 'react';
import styles from './FileDrop.module.css';

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function carriesFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Some places take files themselves, marked `data-takes-files`: the composer keeps pictures. */
function isTakenElsewhere({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('[data-takes-files]') !== null;
}

/** A file may be dropped anywhere on the window; while it hovers, the window says what will happen. */
export function FileDrop({ onFile }: { onFile(file: DroppedFile): void }) {
  const [over, setOver] = useState(false);

  useEffect(() => {
    const onOver = (event: DragEvent): void => {
      if (!carriesFile(event)) return;
      const isOurs = !isTakenElsewhere(event);
      if (isOurs) event.preventDefault();
      setOver(isOurs);
    };
    const onLeave = (event: DragEvent): void => {
      // Only when the pointer leaves the window, not at each element's edge.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!carriesFile(event) || isTakenElsewhere(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      void file.arrayBuffer().then((buffer) => onFile({ name: file.name, bytes: new Uint8Array(buffer) }));
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [onFile]);

  return over ? (
    <div className={styles['drop']} aria-hidden>
      <p>Drop the file to look at it first. Nothing changes before you say so.</p>
    </div>
  ) : null;
}
