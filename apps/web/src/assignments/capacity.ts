/** In what capacity somebody signs, as ministries know it. */
export const capacities = ['own', 'onBehalf', 'acting', 'dailyActing'] as const;
export type Capacity = (typeof capacities)[number];
