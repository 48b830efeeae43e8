import { ChevronDown } from 'lucide-react';
import type { ChannelId } from '../../../core/model/ids';
import { platformOrGeneric } from '../../../core/platform';
import { Checkbox, PlatformTile, Popover, Select } from '../../ui';
import { counted } from '../../words/phrases';
import { zoneOptions } from '../../words/zones';
import styles from './HandoverScreen.module.css';
import type { HandoverView } from './use-handover-data';

/** How the tool will read the files: the zone of its clock, which channels, line breaks. */
export function ReadingLine({ picture }: { picture: HandoverView }) {
  const { target, zone, choices, change } = picture;
  if (target.kind === 'plan' || target.kind === 'sheet') return null;
  return (
    <div className={styles['reading']}>
      {target.kind === 'csv' ? (
        <>
          <label className={styles['zone']}>
            {target.name} reads times in
            <Select
              data-testid="handover-zone"
              options={zoneOptions([zone])}
              value={zone}
              onChange={(next) => change({ zones: { ...choices.zones, [target.id]: next } })}
            />
            <span>{target.zoneOf}</span>
          </label>
          <Checkbox checked={choices.flatten} onChange={(flatten) => change({ flatten })}>
            Line breaks as spaces
          </Checkbox>
        </>
      ) : (
        <p>Times in the file are UTC, so every calendar shows its own zone.</p>
      )}
      <ChannelPicker picture={picture} />
    </div>
  );
}

function chosenWords(chosen: number, all: number): string {
  if (chosen < all) return `${chosen} of ${counted(all, 'channel')}`;
  return all > 1 ? `All ${counted(all, 'channel')}` : counted(all, 'channel');
}

function ChannelPicker({ picture }: { picture: HandoverView }) {
  const { target, channels, rows, choices, change } = picture;
  const all = rows.channels;
  const chosen = all.filter(({ id }) => channels.has(id)).length;
  function choose(id: ChannelId, on: boolean): void {
    const next = new Set(channels);
    if (on) next.add(id);
    else next.delete(id);
    change({ channels: { ...choices.channels, [target.id]: next } });
  }
  return (
    <Popover
      label={`Channels in ${target.name}`}
      testId="handover-channels"
      button={
        <>
          {chosenWords(chosen, all.length)}
          <ChevronDown size="0.75rem" strokeWidth={2} aria-hidden />
        </>
      }
    >
      <ul className={styles['channels']}>
        {all.map(({ id, platform, name, schedulerProfile }) => (
          <li key={id}>
            <Checkbox checked={channels.has(id)} onChange={(on) => choose(id, on)}>
              <span className={styles['channel']}>
                <PlatformTile platform={platform} size="small" />
                {name === platformOrGeneric(platform).name
                  ? name
                  : `${platformOrGeneric(platform).name}, ${name}`}
                {schedulerProfile[target.id] ? <em>“{schedulerProfile[target.id]}” there</em> : null}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
