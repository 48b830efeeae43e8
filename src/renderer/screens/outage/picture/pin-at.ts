import type { Pin } from '../../../../core/replan';
import type { LanesPicture } from './lanes-picture';
import type { PictureMark } from './picture-marks';
import { MINUTE_MS } from '../../../../core/time/units';

/** A hand on a picture of a day cannot mean less. */
const SNAP_MS = 15 * MINUTE_MS;

/**
 * The pin that a drop means: later or earlier on its own lane, or on another lane instead.
 *
 * @param share where on the lane's width it was dropped, 0 to 1
 * @returns null where it was dropped outside of the picture
 */
export function pinAt(picture: LanesPicture, mark: PictureMark, laneId: string, share: number): Pin | null {
  if (share < 0 || share > 1 || !picture.lanes.some((lane) => lane.channelId === laneId)) return null;
  const raw = picture.from + share * (picture.until - picture.from);
  const at = Math.round(raw / SNAP_MS) * SNAP_MS;
  const home = picture.lanes.find((lane) =>
    lane.marks.some((one) => one.kind === 'hit' && one.deliveryId === mark.deliveryId),
  )?.channelId;
  const kind = laneId === home ? 'postpone' : 'divert';
  return { deliveryId: mark.deliveryId, kind, channelId: laneId, at };
}
