import { resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startStory, type Story, type TestWindow } from './support/app';
import { declareMeta, writePost } from './support/by-hand';
import { EVERYBODY, META, startNet, type Net } from './support/net';

const PLAN = resolve(import.meta.dirname, '../fixtures/scenario-black-friday.json');
const FRIDAY = '2026-11-27';
const SIGN_IN = { kind: 'page', body: 'Welcome to the Grand Hotel. Please sign in.' } as const;

/** The plan as it is stored. */
interface OpenPlan {
  readonly session: { readonly db: { readonly outages: { toArray(): Promise<unknown[]> } } };
}

/** Posts and channels as they are stored. */
interface HeldPlan {
  readonly session: {
    readonly db: {
      readonly deliveries: {
        toArray(): Promise<{ readonly id: string; readonly text: string; readonly status: string }[]>;
      };
      readonly channels: { toArray(): Promise<{ readonly id: string; readonly platform: string }[]> };
    };
  };
}

let net: Net;

test.beforeEach(async () => {
  net = await startNet();
});

test.afterEach(() => net.close());

/** The Black Friday plan at a quarter past ten, in the outage room. */
async function openCheck(now = `${FRIDAY}T10:15:00Z`): Promise<Story> {
  const story = await startStory({ now, open: [PLAN], env: { HOLDFAST_PROBES: net.script } });
  const { page } = story;
  await page.getByTestId('workspace-name').fill('Bramble & Rye');
  await page.getByTestId('start-plan').click();
  await page.getByTestId('import-run').click();
  await page.getByTestId('import-show').click();
  await page.getByTestId('screen-calendar').waitFor();
  await page.waitForFunction(() => (window as unknown as TestWindow).isReady());
  await page.getByTestId('room-outage').click();
  await page.getByTestId('check-panel').waitFor();
  return story;
}

function verdict(page: Page) {
  return page.getByTestId('check-verdict');
}

async function hosts(page: Page): Promise<Record<string, string>> {
  return page
    .getByTestId('check-host')
    .evaluateAll((items) =>
      Object.fromEntries(
        items.map((item) => [item.getAttribute('data-host'), item.getAttribute('data-site')]),
      ),
    );
}

test('nothing is asked before the person presses the button (R101)', async () => {
  const { page, close } = await openCheck();
  await expect(verdict(page)).toHaveText('Is it just us?');
  expect({ names: net.names.asked, visits: net.sites.visits }).toEqual({ names: [], visits: [] });
  await close();
});

test('10:15, Meta’s names do not resolve: a first look at once, sure within two minutes, declared (R101, R102, R104)', async () => {
  for (const id of META) net.names.set(`${id}.test`, 'failed');
  const { page, close } = await openCheck();
  await page.getByTestId('check-now').click();

  await expect(verdict(page)).toHaveText('Your own connection is fine. It looks as if Meta is down.');
  await expect(page.getByTestId('check-early')).toBeVisible();
  await expect(verdict(page)).toHaveText('Your own connection is fine. Meta is down.');
  await expect(page.getByTestId('check-age')).toContainText('Confirmed');
  await expect(page.getByTestId('check-evidence').locator('li')).toHaveText([
    /3 of 3 independent sites answer/,
    /4 of 4 Meta names do not resolve/,
    /5 of 5 other platforms answer/,
  ]);
  expect(await hosts(page)).toMatchObject({ facebook: 'fail', whatsapp: 'fail', x: 'ok', apple: 'ok' });

  // What works was asked once, what fails and the independent sites three times.
  const visits = net.sites.visits.map(({ host }) => host);
  expect(visits.filter((host) => host === 'x.test').length).toBe(1);
  expect(visits.filter((host) => host === 'apple.test').length).toBe(3);

  await page.getByTestId('check-declare').click();
  await expect(page.getByTestId('outage-down-meta')).toHaveAttribute('aria-pressed', 'true');
  await close();
});

test('two people make it sure before the second look (R2, R3)', async () => {
  for (const id of META) net.names.set(`${id}.test`, 'failed');
  const { page, close } = await openCheck();
  await page.getByTestId('check-now').click();
  await expect(page.getByTestId('check-early')).toBeVisible();
  await page.getByTestId('check-stop').click();
  for (const [platform, who] of [
    ['facebook', 'Writer'],
    ['facebook', 'Care'],
    ['instagram', 'Writer'],
    ['instagram', 'Designer'],
  ] as const) {
    await page.getByTestId('check-report-new').click();
    await expect(page.getByTestId('check-report-who')).toBeFocused();
    await page.getByTestId('check-report-who').fill(who);
    await page.getByTestId('check-report-platform').selectOption(platform);
    await page.getByTestId('check-report-network').selectOption('mobile');
    await page.getByTestId('check-report-device').fill('phone');
    await page.getByTestId('check-report-text').fill('The feed does not refresh');
    await page.getByTestId('check-report-add').click();
  }
  // The form keeps to its half: nothing of it lies over what is to be declared.
  await page.getByTestId('check-report-new').click();
  const [form, other] = await Promise.all(
    ['check-report-form', 'outage-down-meta'].map((id) => page.getByTestId(id).boundingBox()),
  );
  expect((form?.x ?? 0) + (form?.width ?? 0)).toBeLessThanOrEqual(other?.x ?? 0);
  await expect(page.getByTestId('check-report').first()).toContainText('The feed does not refresh');
  await expect(verdict(page)).toHaveAttribute('data-verdict', 'family');
  await expect(page.getByTestId('check-evidence')).toContainText('Writer saw Facebook fail');
  await close();
});

test('11:10, the office line drops: our line, and what was known of Meta stays with its age (R102, R104)', async () => {
  for (const id of META) net.names.set(`${id}.test`, 'failed');
  const { page, close } = await openCheck();
  await page.getByTestId('check-now').click();
  await expect(page.getByTestId('check-age')).toContainText('Confirmed');

  for (const id of EVERYBODY) net.names.set(`${id}.test`, 'silent');
  net.sites.setAll({ kind: 'hang' });
  await page.getByTestId('check-again').click();
  await expect(page.getByTestId('check-again')).toBeVisible();
  await page.getByTestId('check-device-no').check();
  await page.getByTestId('check-mobile-yes').check();
  await expect(verdict(page)).toHaveText('Your plan is safe here. Your internet connection is down.');
  await expect(page.getByTestId('check-say')).toContainText('Meta was down');
  await expect(page.getByTestId('check-declare')).toHaveCount(0);

  // 11:55: the line is back, and so is Meta. Whoever asked for a look every minute sees it clear by itself.
  await page.getByTestId('check-stop').click();
  await page.getByTestId('check-watch').click();
  net.heal();
  await expect(verdict(page)).toHaveText('Everything that was checked works.', { timeout: 20_000 });
  await close();
});

test('a network that wants a sign-in, names that fail near by, hangs and cut connections (R102)', async () => {
  const { page, close } = await openCheck();
  net.sites.setAll(SIGN_IN);
  await page.getByTestId('check-now').click();
  await expect(verdict(page)).toHaveText('Your plan is safe here. This network wants you to sign in.');
  expect(Object.values(await hosts(page))).toEqual(EVERYBODY.slice(0, -1).map(() => 'portal'));

  net.heal();
  for (const id of EVERYBODY) net.names.set(`${id}.test`, 'failed');
  await page.getByTestId('check-again').click();
  await expect(verdict(page)).toHaveText('Nothing needs to be held. Names cannot be looked up here.');

  net.heal();
  net.sites.set('x.test', { kind: 'hang' });
  net.sites.set('linkedin.test', { kind: 'reset' });
  await page.getByTestId('check-again').click();
  await expect(verdict(page)).toHaveText(
    'Your own connection is fine. It looks as if X and LinkedIn are down.',
  );
  expect(await hosts(page)).toMatchObject({ x: 'timeout', linkedin: 'fail', facebook: 'ok' });
  await page.getByTestId('check-stop').click();

  net.heal();
  await page.getByTestId('check-again').click();
  await expect(verdict(page)).toHaveText('Everything that was checked works.');
  await close();
});

test('a check can be stopped, and works with no network at all by what people say (R105)', async () => {
  for (const id of EVERYBODY) net.names.set(`${id}.test`, 'silent');
  const { page, close } = await openCheck();
  await page.getByTestId('check-now').click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByTestId('check-now').or(page.getByTestId('check-again'))).toBeVisible();
  await page.getByTestId('check-post-yes').check();
  await page.getByTestId('check-report-new').click();
  await page.getByTestId('check-report-who').fill('Writer');
  await page.getByTestId('check-report-via').selectOption('scheduler');
  await page.getByTestId('check-report-add').click();
  await expect(verdict(page)).toHaveText('Posting by hand works. It is the scheduler.');
  await close();
});

test('a verdict stands in the log of the outage that is open', async () => {
  for (const id of META) net.sites.set(`${id}.test`, { kind: 'reset' });
  const { page, close } = await openCheck();
  await page.getByTestId('check-now').click();
  await expect(page.getByTestId('check-age')).toContainText('Confirmed');
  await declareMeta(page, { since: `${FRIDAY}T10:05`, until: `${FRIDAY}T18:00`, isHolding: false });
  await page.getByTestId('check-open').click();
  await page.getByTestId('check-again').click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as OpenPlan).session.db.outages.toArray()), {
      timeout: 20_000,
    })
    .toMatchObject([
      {
        log: [
          { kind: 'declared', data: { down: ['meta'], held: 0 } },
          {
            kind: 'checked',
            data: { verdict: 'family', say: 'Your own connection is fine. Meta is down. Confirmed.' },
          },
        ],
      },
    ]);
  await close();
});

test('a line of one’s own ticks no step, and a draft that was held comes back as a draft', async () => {
  const { page, close } = await openCheck();
  const channels = await page.evaluate(() => (window as unknown as HeldPlan).session.db.channels.toArray());
  const facebook = channels.find(({ platform }) => platform === 'facebook')?.id ?? '';
  const words = 'Not read by anybody yet.';
  await writePost(page, { words, channelId: facebook, wall: `${FRIDAY}T12:00` }, 'draft');
  const rows = () => page.evaluate(() => (window as unknown as HeldPlan).session.db.deliveries.toArray());
  const held = async () => (await rows()).filter(({ status }) => status === 'held');
  const states = async () => {
    const after = new Map((await rows()).map((row) => [row.id, row.status]));
    return before.map(({ id, text }) => [text, after.get(id)]);
  };
  await declareMeta(page, { since: `${FRIDAY}T10:05`, until: `${FRIDAY}T18:00`, isHolding: true });
  const before = await held();
  expect(before).toHaveLength(12);
  await expect(page.getByTestId('outage-report')).toContainText('12 held');
  await page.getByTestId('outage-log-text').fill('Checked with the agency');
  await page.getByTestId('outage-log-text').press('Enter');
  await expect(page.getByText('Checked with the agency')).toBeVisible();
  await expect(page.getByTestId('outage-step-check')).toHaveAttribute('data-state', 'open');

  await page.getByTestId('outage-end').click();
  await page.getByTestId('release-ahead').click();
  await expect.poll(states).toEqual(before.map(({ text }) => [text, text === words ? 'draft' : 'scheduled']));
  await close();
});
