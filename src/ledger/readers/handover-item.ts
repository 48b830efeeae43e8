import type { Json } from '../../core/json';
import { HANDOVER_CHANGES, type HandoverItem } from '../../core/model/handover';
import { asChannelId, asDeliveryId } from '../../core/model/ids';
import { isInstant } from '../../core/time';
import { asObject } from '../fields';

export function readHandoverItem(value: Json): HandoverItem | undefined {
  const item = asObject(value);
  const deliveryId = item?.['deliveryId'];
  if (item === undefined || typeof deliveryId !== 'string') return undefined;
  const text = (name: string) => {
    const found = item[name];
    return typeof found === 'string' ? found : '';
  };
  const at = item['at'];
  return {
    deliveryId: asDeliveryId(deliveryId),
    channelId: asChannelId(text('channelId')),
    at: isInstant(at) ? at : 0,
    wall: text('wall'),
    zone: text('zone'),
    title: text('title'),
    text: text('text'),
    change: HANDOVER_CHANGES.find((change) => change === item['change']) ?? 'edit',
    ...(text('remoteId') === '' ? {} : { remoteId: text('remoteId') }),
  };
}
