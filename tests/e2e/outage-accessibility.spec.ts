import { expect, test } from '@playwright/test';
import { axeFindings } from './support/axe';
import { Desk } from './support/desk';
import { PLAN, startFromPlan } from './support/first-hours';
import { startNet, type Net } from './support/net';

let net: Net;
let lead: Desk;

test.beforeEach(async () => {
  net = await startNet();
  lead = new Desk(net);
});

test.afterEach(async () => {
  await lead.close();
  net.close();
});

test('axe finds nothing in any step of an outage, light and dark', async () => {
  const page = await lead.open('10:20', [PLAN]);
  await startFromPlan(page);
  await page.getByTestId('room-outage').click();
  await page.getByTestId('outage-down-meta').click();
  await page.getByTestId('outage-preview').waitFor();
  const inBoth = async (place: string): Promise<void> => {
    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate((shown) => (document.documentElement.dataset['theme'] = shown), theme);
      expect({ place, theme, found: await axeFindings(page) }).toEqual({ place, theme, found: [] });
    }
  };
  await inBoth('declare');
  await page.getByTestId('outage-declare').click();
  await page.getByTestId('outage-plan-balanced').waitFor();
  for (const step of ['plan', 'check', 'hold', 'tell', 'paid']) {
    await page.getByTestId(`outage-step-${step}`).click();
    await inBoth(step);
  }
  await page.getByTestId('outage-step-plan').click();
  await page.getByTestId('outage-apply').click();
  await page.getByTestId('outage-undo').waitFor();
  for (const step of ['plan', 'read', 'handover', 'end']) {
    await page.getByTestId(`outage-step-${step}`).click();
    await inBoth(`${step}, applied`);
  }
  await page.getByTestId('outage-end-here').click();
  await page.getByTestId('outage-ended').waitFor();
  await inBoth('after');
});
