import { useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react';
import { DropOverlay } from '../../../ui';
import { useComposing } from '../composing';
import { AddingContext, useAddingTo } from './adding';
import styles from './media-drop.module.css';

/** Pictures and films may be dropped or pasted anywhere on the open composer. */
export function MediaDrop({ children }: { children: ReactNode }) {
  const { post } = useComposing();
  const adding = useAddingTo(post.id);
  const [over, setOver] = useState(false);

  const onDrag = (event: DragEvent): void => {
    if (!isInside(event) || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  };
  return (
    <AddingContext value={adding}>
      <div
        className={styles['whole']}
        data-takes-files
        onDragOver={onDrag}
        onDragLeave={(event) => {
          const to = event.relatedTarget;
          if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false);
        }}
        onDrop={(event) => {
          setOver(false);
          if (!isInside(event) || event.dataTransfer.files.length === 0) return;
          event.preventDefault();
          adding.add([...event.dataTransfer.files]);
        }}
        onPaste={(event: ClipboardEvent) => {
          const files = pastedFiles(event.clipboardData);
          if (files.length === 0) return;
          event.preventDefault();
          adding.add(files);
        }}
      >
        {children}
      </div>
      {over ? <DropOverlay over="part">Drop photos and videos onto this post.</DropOverlay> : null}
    </AddingContext>
  );
}

/** What floats above the sheet is a child of it to React, but not on the screen. */
function isInside({ currentTarget, target }: DragEvent): boolean {
  return target instanceof Node && currentTarget.contains(target);
}

/** Files on the clipboard. Programs that copy text or cells put a picture of them beside it: then the words count. */
function pastedFiles(clipboard: DataTransfer): File[] {
  if (clipboard.getData('text/plain') !== '') return [];
  return [...clipboard.files].map((file) =>
    // Browsers call every copied picture so.
    file.name === 'image.png' ? new File([file], 'Pasted photo.png', { type: file.type }) : file,
  );
}
