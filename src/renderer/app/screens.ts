import { lazy } from 'react';

/** Rooms load when they are first entered, so that the window draws before any of them is read. */
const loaders = {
  firstRun: () => import('../screens/first-run/FirstRun'),
  calendar: () => import('../screens/calendar/CalendarRoom'),
  bank: () => import('../screens/bank/BankRoom'),
  days: () => import('../screens/days/DaysRoom'),
  outage: () => import('../screens/outage/OutageRoom'),
  handover: () => import('../screens/handover/HandoverRoom'),
  settings: () => import('../screens/settings/SettingsRoom'),
  composer: () => import('../screens/composer/Composer'),
  import: () => import('../screens/import/ImportWizard'),
  tailor: () => import('../screens/tailor/FixAll'),
};

export const FirstRun = lazy(async () => ({ default: (await loaders.firstRun()).FirstRun }));
export const CalendarRoom = lazy(async () => ({ default: (await loaders.calendar()).CalendarRoom }));
export const BankRoom = lazy(async () => ({ default: (await loaders.bank()).BankRoom }));
export const DaysRoom = lazy(async () => ({ default: (await loaders.days()).DaysRoom }));
export const OutageRoom = lazy(async () => ({ default: (await loaders.outage()).OutageRoom }));
export const HandoverRoom = lazy(async () => ({ default: (await loaders.handover()).HandoverRoom }));
export const SettingsRoom = lazy(async () => ({ default: (await loaders.settings()).SettingsRoom }));
export const Composer = lazy(async () => ({ default: (await loaders.composer()).Composer }));
export const ImportWizard = lazy(async () => ({ default: (await loaders.import()).ImportWizard }));
export const FixAll = lazy(async () => ({ default: (await loaders.tailor()).FixAll }));

/** Reads the rooms that a person is likely to open next; called when the window has nothing else to do. */
export function warmRooms(): void {
  for (const load of [loaders.composer, loaders.outage, loaders.bank]) void load();
}

/** Begins to read the first room while the list of workspaces is still being asked for. */
export function warmFirstRoom(): void {
  void loaders.calendar();
}
