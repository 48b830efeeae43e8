import { useEffect, useState } from 'react';
import { MAX_FILE_BYTES } from '../../core/formats/limits';
import { DropOverlay } from '../ui';

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it came from: what lies beside it can be asked for. */
  readonly from?: File;
}

function carriesFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** A bundle holds a whole history, pictures included; the open dialog takes as much. */
const MAX_BUNDLE_BYTES = 512 * 1024 * 1024;

/**
 * As much of a dropped file as anybody will read: one byte more, and its reader says that it is too large. A film of
 * gigabytes never comes into memory.
 */
function mostOf(name: string): number {
  return /\.holdfast$/i.test(name) ? MAX_BUNDLE_BYTES : MAX_FILE_BYTES;
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
      void file
        .slice(0, mostOf(file.name) + 1)
        .arrayBuffer()
        .then((buffer) => onFile({ name: file.name, bytes: new Uint8Array(buffer), from: file }));
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
    <DropOverlay over="window">Drop the file to preview it. Nothing changes until you import it.</DropOverlay>
  ) : null;
}
