/** The month that is read: the one the seeded plan's clock stands in. Epoch milliseconds, until exclusive. */
export const MONTH = { from: Date.UTC(2026, 10, 1), until: Date.UTC(2026, 11, 1) } as const;
