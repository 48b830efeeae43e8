import type { Page } from '@playwright/test';
import type { DeliveryRow } from '../../../src/core/model/delivery';
import { asChannelId } from '../../../src/core/model/ids';
import type { Outage } from '../../../src/core/model/outage';
import type { Sighting } from '../../../src/core/model/sighting';

/** The plan as it is stored. */
export interface OpenPlan {
  readonly session: {
    readonly db: {
      readonly deliveries: { toArray(): Promise<DeliveryRow[]> };
      readonly outages: { toArray(): Promise<Outage[]> };
      readonly posts: {
        where(index: string): { equals(value: number): { toArray(): Promise<{ id: string }[]> } };
      };
      readonly sightings: { toArray(): Promise<Sighting[]> };
      readonly channels: { toArray(): Promise<{ id: string; key: string }[]> };
    };
  };
}

/** The deliveries, each by its key in the plan file, or by its channel's key and its id or title. */
export async function rowsByKey(page: Page): Promise<Map<string, DeliveryRow>> {
  const [rows, channels] = await page.evaluate(async () => {
    const { db } = (window as unknown as OpenPlan).session;
    return [await db.deliveries.toArray(), await db.channels.toArray()] as const;
  });
  const keys = new Map(channels.map((channel) => [channel.id, channel.key]));
  return new Map(
    rows.map((row) => [
      row.key ?? `${keys.get(row.channelId)} ${row.insteadOf === null ? row.id : row.title}`,
      { ...row, channelId: asChannelId(keys.get(row.channelId) ?? '') },
    ]),
  );
}

/** The first outage of the plan. */
export async function outageOf(page: Page): Promise<Outage> {
  const outages = await page.evaluate(() => (window as unknown as OpenPlan).session.db.outages.toArray());
  const [outage] = outages;
  if (outage === undefined) throw new Error('no outage is declared');
  return outage;
}
