import {
  ALL_PLATFORMS,
  familyOf,
  platformById,
  platformOrGeneric,
  type Family,
} from '../../../../core/platform';
import type { RegisterFrame } from '../../../store/queries/register';
import { Checkbox, cx } from '../../../ui';
import row from '../ChoiceRow.module.css';
import styles from './OwnerSheet.module.css';

interface OwnerPlatformsProps {
  /** null: a new one. */
  readonly owner: Family | null;
  readonly frame: RegisterFrame;
  readonly platforms: readonly string[];
  onChange(platforms: readonly string[]): void;
}

/** Which platforms an owner runs; beside those that are not theirs, whose they are now. */
export function OwnerPlatforms({ owner, frame, platforms, onChange }: OwnerPlatformsProps) {
  // The catalogue's networks, and what the team added itself.
  const added = frame.channels.map(({ platform }) => platform).filter((id) => !platformById(id));
  const offered = [
    ...ALL_PLATFORMS.filter(({ kind }) => kind === 'social'),
    ...[...new Set(added)].map(platformOrGeneric),
  ];
  return (
    <div role="group" aria-label="Runs" className={cx(row['row'], styles['runs'])}>
      <p className={row['label']}>Runs</p>
      <div className={row['choices']}>
        {offered.map((platform) => (
          <Checkbox
            key={platform.id}
            checked={platforms.includes(platform.id)}
            onChange={(on) => {
              const rest = platforms.filter((id) => id !== platform.id);
              onChange(on ? [...rest, platform.id] : rest);
            }}
          >
            {platform.name}
            {platforms.includes(platform.id) || owner === null ? null : ownerWords(platform.id, frame, owner)}
          </Checkbox>
        ))}
      </div>
    </div>
  );
}

/** Beside a platform that is not theirs: whose it is now. */
function ownerWords(platform: string, frame: RegisterFrame, owner: Family) {
  const now = familyOf(platform, frame.families);
  return now.id === owner.id || now.platforms.length < 2 ? null : (
    <span className={styles['whose']}> {now.name}</span>
  );
}
