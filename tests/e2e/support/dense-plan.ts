/** Deliveries of the plan. */
export const DENSE_DELIVERIES = 5_000;

const PLATFORMS = ['facebook', 'instagram', 'threads', 'whatsapp', 'x', 'linkedin', 'tiktok', 'pinterest'];
/** Twelve days around Black Friday 2026: so dense a plan that one family's day is some two hundred deliveries. */
const DAYS = 12;

/** A plan of 5,000 deliveries over eight channels, half of them of one family, as `holdfast-plan/1` text. */
export function densePlan(): string {
  const channels = PLATFORMS.map((platform) => ({
    key: platform,
    platform,
    name: platform,
    zone: 'Europe/London',
    gapMinutes: 5,
    fallbacks: platform === 'facebook' ? ['x', 'linkedin'] : ['x'],
  }));
  const posts = Array.from({ length: DENSE_DELIVERIES }, (_, n) => {
    const day = new Date(Date.UTC(2026, 10, 22 + (n % DAYS)));
    const minute = (n * 7) % (14 * 60);
    day.setUTCMinutes(8 * 60 + minute);
    return {
      key: `p${n}`,
      title: `Bread ${n}`,
      text: `Bread number ${n}, straight from the oven.`,
      timing: 'flexible',
      deliveries: [
        {
          key: `d${n}`,
          channel: PLATFORMS[Math.floor(n / DAYS) % PLATFORMS.length],
          at: day.toISOString().slice(0, 16),
          status: 'scheduled',
        },
      ],
    };
  });
  const workspace = { name: 'Big Bread', zone: 'Europe/London' };
  return JSON.stringify({ format: 'holdfast-plan/1', workspace, channels, posts });
}
