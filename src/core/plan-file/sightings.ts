import type { Media } from '../model/media';
import {
  SIGHTING_ACCOUNTS,
  SIGHTING_NETWORKS,
  SIGHTING_VIAS,
  SIGHTING_WHATS,
  type Sighting,
} from '../model/sighting';
import { mediaValue } from '../media';
import { MOST } from './limits';
import { readMediaItem } from './read-media';
import { choice, FLAG, MOMENT, needed, TEXT, type PlanField } from './thing-field';
import { planKind } from './thing-kind';

/** A picture of the screen, as a post's media are written. */
const SHOT: PlanField<Media | null> = {
  write: (shot) => (shot === null ? undefined : mediaValue(shot)),
  read: (from, name) => {
    const group = from.group(name);
    return group && { value: mediaValue(readMediaItem(group)) };
  },
  stored: (name, value) => ({ [name]: value }),
};

/** What one person saw of an outage. */
export const SIGHTING = planKind<Sighting>({
  kind: 'sighting',
  most: MOST.sightings,
  rows: (to) => to.rows.sightings,
  fields: {
    at: needed(MOMENT),
    who: TEXT,
    platform: TEXT,
    what: choice(SIGHTING_WHATS, 'all'),
    works: FLAG,
    account: choice(SIGHTING_ACCOUNTS, 'ours'),
    via: choice(SIGHTING_VIAS, 'native'),
    network: choice(SIGHTING_NETWORKS, 'here'),
    device: TEXT,
    text: TEXT,
    shot: SHOT,
  },
});
