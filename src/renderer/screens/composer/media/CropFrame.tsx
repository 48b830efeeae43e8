import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Cut, Framing, Points } from '../../../../core/media';
import type { Media } from '../../../../core/model/media';
import { MediaThumb } from '../../../media';
import styles from './crop.module.css';

/** A key moves the frame by so much of the picture; with Shift by ten times as much. */
const STEP = 0.005;
const FAR = 10;

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export interface CropFrameProps {
  readonly media: Media;
  readonly picture: Points;
  readonly cut: Cut;
  onFrame(change: (now: Framing) => Framing): void;
  onScale(up: boolean): void;
}

/** The picture with the frame over it. */
export function CropFrame({ media, picture, cut, onFrame, onScale }: CropFrameProps) {
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLButtonElement>(null);
  // The dialog is there for the frame: arrows move it at once.
  useEffect(() => frame.current?.focus(), []);
  const held = useRef<{ readonly x: number; readonly y: number } | null>(null);
  // From where the frame stands, not from where it was pushed to against the edge.
  const across = (cut.x + cut.width / 2) / picture.width;
  const down = (cut.y + cut.height / 2) / picture.height;
  const move = (byX: number, byY: number): void =>
    onFrame((now) => ({ ...now, across: across + byX, down: down + byY }));

  const onKey = (event: KeyboardEvent): void => {
    const way = WAYS[event.key];
    const isScale = ['+', '=', '-', '_'].includes(event.key);
    if (way === undefined && !isScale) return;
    event.preventDefault();
    event.stopPropagation();
    if (way !== undefined) {
      const step = STEP * (event.shiftKey ? FAR : 1);
      move(way[0] * step, way[1] * step);
    } else onScale(event.key === '+' || event.key === '=');
  };

  const onPointerMove = (event: PointerEvent): void => {
    const box = stage.current?.getBoundingClientRect();
    if (held.current === null || box === undefined) return;
    move((event.clientX - held.current.x) / box.width, (event.clientY - held.current.y) / box.height);
    held.current = { x: event.clientX, y: event.clientY };
  };

  const share = (part: number, whole: number): string => `${(part / whole) * 100}%`;
  return (
    <div className={styles['around']}>
      <div
        ref={stage}
        className={styles['stage']}
        style={{
          aspectRatio: picture.width / picture.height,
          maxWidth: `${(picture.width / picture.height) * 22}rem`,
        }}
      >
        <MediaThumb media={media} alt="" fit="contain" />
        <button
          ref={frame}
          type="button"
          className={styles['frame']}
          data-testid="crop-frame"
          aria-label="Crop frame: arrow keys move it, plus and minus resize it"
          style={{
            left: share(cut.x, picture.width),
            top: share(cut.y, picture.height),
            width: share(cut.width, picture.width),
            height: share(cut.height, picture.height),
          }}
          onKeyDown={onKey}
          onPointerDown={(event) => {
            held.current = { x: event.clientX, y: event.clientY };
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={onPointerMove}
          onPointerUp={() => {
            held.current = null;
          }}
          onPointerCancel={() => {
            held.current = null;
          }}
        />
      </div>
    </div>
  );
}
