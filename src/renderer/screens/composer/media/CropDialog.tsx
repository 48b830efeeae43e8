import { Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import {
  checkFile,
  copyLimits,
  cutOf,
  nearestShape,
  ratioInWords,
  shapesFor,
  type Cut,
  type Framing,
} from '../../../../core/media';
import type { Media } from '../../../../core/model/media';
import type { Platform } from '../../../../core/platform';
import { Button, Dialog, IconButton, Segmented } from '../../../ui';
import { CropFrame } from './CropFrame';
import styles from './crop.module.css';

/** A step of the scale, by key or button. */
const SCALE = 1.1;
const SMALLEST = 0.05;

export interface CropDialogProps {
  readonly media: Media;
  readonly platform: Platform;
  /** Answers whether the copy was made. */
  onUse(cut: Cut): Promise<boolean>;
  onClose(): void;
}

/** Chooses the part of a picture that a platform gets, in a shape it takes. The original stays as it is. */
export function CropDialog({ media, platform, onUse, onClose }: CropDialogProps) {
  const { width = 1, height = 1 } = media;
  const picture = { width, height };
  const nearest = nearestShape(platform, picture);
  const [framing, setFraming] = useState<Framing>({ ratio: nearest, size: 1, across: 0.5, down: 0.5 });
  const [isMaking, setMaking] = useState(false);

  const shapes = shapesFor(platform);
  const isNamed = shapes.some(({ ratio }) => ratio === nearest);
  const options = [
    ...(isNamed
      ? []
      : [{ value: String(nearest), label: nearest === width / height ? 'Original' : ratioInWords(nearest) }]),
    ...shapes.map(({ ratio, label }) => ({ value: String(ratio), label })),
  ];
  const cut = cutOf(framing, picture);
  const { fitted, mimes } = copyLimits(platform, media.mime);
  const out = fitted(cut);
  const [problem] = checkFile(platform, { mime: mimes[0] ?? media.mime, name: 'the copy', ...out }, 0).filter(
    ({ severity, code }) => severity !== 'hint' && code === 'media-small',
  );
  const scale = (by: number): void =>
    setFraming((now) => ({ ...now, size: Math.min(1, Math.max(SMALLEST, now.size * by)) }));

  return (
    <Dialog
      title={`Crop for ${platform.name}`}
      isOpen
      onClose={onClose}
      testId="crop-dialog"
      size="medium"
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            disabled={isMaking}
            data-testid="crop-use"
            onClick={async () => {
              setMaking(true);
              const isMade = await onUse(cut);
              setMaking(false);
              if (isMade) onClose();
            }}
          >
            {isMaking ? 'Making the copy…' : `Use for ${platform.name}`}
          </Button>
        </>
      }
    >
      <div className={styles['tools']}>
        <Segmented
          label="Shape"
          testId="crop-shapes"
          options={options}
          value={String(framing.ratio)}
          onChange={(ratio) => setFraming((now) => ({ ...now, ratio: Number(ratio) }))}
        />
        <IconButton
          label="Smaller frame"
          icon={<Minus size="1rem" strokeWidth={1.75} aria-hidden />}
          disabled={framing.size <= SMALLEST}
          onClick={() => scale(1 / SCALE)}
        />
        <IconButton
          label="Larger frame"
          icon={<Plus size="1rem" strokeWidth={1.75} aria-hidden />}
          disabled={framing.size >= 1}
          onClick={() => scale(SCALE)}
        />
      </div>
      <CropFrame
        media={media}
        picture={picture}
        cut={cut}
        onFrame={setFraming}
        onScale={(up) => scale(up ? SCALE : 1 / SCALE)}
      />
      <p className={styles['says']} aria-live="polite" data-testid="crop-says">
        {`Keeps ${cut.width} × ${cut.height} of ${width} × ${height}`}
        {out.width === cut.width ? '.' : `; posted at ${out.width} × ${out.height}.`}
      </p>
      {problem ? <p className={styles['problem']}>{problem.say}</p> : null}
      <p className={styles['keys']}>
        Drag the frame, or move it with the arrow keys. + and − resize it. The original is not changed.
      </p>
    </Dialog>
  );
}
