import { Crop, EyeOff, Scaling } from 'lucide-react';
import type { Media } from '../../../../core/model/media';
import { platformOrGeneric, type Platform } from '../../../../core/platform';
import { Button } from '../../../ui';
import { sizeLine } from '../words/media';
import styles from './media-list.module.css';
import type { Mend, Mending } from './use-mending';

const ICON = { size: '0.875rem', strokeWidth: 1.75, 'aria-hidden': true } as const;
const FACES = {
  crop: { icon: <Crop {...ICON} />, label: (name: string) => `Crop for ${name}` },
  copy: { icon: <Scaling {...ICON} />, label: (name: string) => `Make a copy for ${name}` },
  'leave-out': { icon: <EyeOff {...ICON} />, label: (name: string) => `Leave out on ${name}` },
} as const;

export interface MendsProps {
  readonly media: Media;
  readonly mending: Mending;
  /** Nothing can be cut from a file that is not there. */
  readonly isHere: boolean;
  onCrop(platform: Platform): void;
}

/** Ways to make a file fit where it does not, and what platforms get instead of it. */
export function Mends({ media, mending, isHere, onCrop }: MendsProps) {
  const { making, copy, leaveOut, putBack } = mending;
  const mends = mending.mends.filter(({ kind }) => isHere || kind === 'leave-out');
  const press = ({ kind, platform }: Mend): void => {
    if (kind === 'crop') onCrop(platform);
    else if (kind === 'copy') void copy(platform, null);
    else leaveOut(platform);
  };
  const own = Object.entries(media.own ?? {});
  return (
    <>
      {own.length === 0 ? null : (
        <ul className={styles['own']}>
          {own.map(([id, instead]) => {
            const platform = platformOrGeneric(id);
            return (
              <li key={id} data-testid="media-own">
                <span>
                  {instead === null
                    ? `Left out on ${platform.name}`
                    : `${platform.name} gets a copy, ${sizeLine(instead)}`}
                </span>
                <Button variant="quiet" size="small" onClick={() => putBack(platform)}>
                  {instead === null ? 'Put back' : 'Use the original'}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {mends.length === 0 ? null : (
        <div className={styles['mends']}>
          {mends.map((mend) => {
            const { icon, label } = FACES[mend.kind];
            const isMaking = making === mend.platform.id;
            return (
              <Button
                key={mend.platform.id}
                size="small"
                icon={icon}
                disabled={isMaking}
                data-testid={`media-${mend.kind}`}
                onClick={() => press(mend)}
              >
                {isMaking ? 'Making a copy…' : label(mend.platform.name)}
              </Button>
            );
          })}
        </div>
      )}
    </>
  );
}
