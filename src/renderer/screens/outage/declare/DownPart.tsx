import { TileGroup } from './TileGroup';
import type { Target, targets } from './outage-form';

interface DownPartProps {
  readonly offered: ReturnType<typeof targets>;
  /** The ids of what is chosen. */
  readonly down: readonly string[];
  onChange(down: readonly string[]): void;
}

/** What is down: a whole company, which takes its platforms with it, or single platforms. */
export function DownPart({ offered: { families, platforms }, down, onChange }: DownPartProps) {
  function toggle(target: Target): void {
    const covered = families.find((family) => family.id === target.id)?.platforms ?? [];
    onChange(
      down.includes(target.id)
        ? down.filter((id) => id !== target.id)
        : [...down.filter((id) => !covered.includes(id)), target.id],
    );
  }

  return (
    <>
      {families.length > 0 ? (
        <TileGroup name="Whole company" targets={families} down={down} onToggle={toggle} large />
      ) : null}
      <TileGroup
        name="Single platform"
        targets={platforms}
        down={down}
        onToggle={toggle}
        covered={families.filter((family) => down.includes(family.id)).flatMap((family) => family.platforms)}
      />
    </>
  );
}
