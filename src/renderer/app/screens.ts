import { lazy } from 'react';

/** Screens load when they are first entered, so that the window draws before any of them is read. */
const loaders = {
  firstRun: () => import('../screens/first-run/FirstRun'),
  calendar: () => import('../screens/calendar/CalendarScreen'),
  bank: () => import('../screens/bank/BankScreen'),
  days: () => import('../screens/days/DaysScreen'),
  outage: () => import('../screens/outage/OutageScreen'),
  handover: () => import('../screens/handover/HandoverScreen'),
  settings: () => import('../screens/settings/SettingsScreen'),
  composer: () => import('../screens/composer/Composer'),
  import: () => import('../screens/import/ImportWizard'),
  tailor: () => import('../screens/tailor/FixAll'),
};

export const FirstRun = lazy(async () => ({ default: (await loaders.firstRun()).FirstRun }));
export const CalendarScreen = lazy(async () => ({ default: (await loaders.calendar()).CalendarScreen }));
export const BankScreen = lazy(async () => ({ default: (await loaders.bank()).BankScreen }));
export const DaysScreen = lazy(async () => ({ default: (await loaders.days()).DaysScreen }));
export const OutageScreen = lazy(async () => ({ default: (await loaders.outage()).OutageScreen }));
export const HandoverScreen = lazy(async () => ({ default: (await loaders.handover()).HandoverScreen }));
export const SettingsScreen = lazy(async () => ({ default: (await loaders.settings()).SettingsScreen }));
export const Composer = lazy(async () => ({ default: (await loaders.composer()).Composer }));
export const ImportWizard = lazy(async () => ({ default: (await loaders.import()).ImportWizard }));
export const FixAll = lazy(async () => ({ default: (await loaders.tailor()).FixAll }));

/** Reads the screens that a person is likely to open next; called when the window has nothing else to do. */
export function preloadScreens(): void {
  for (const load of [loaders.composer, loaders.outage, loaders.bank]) void load();
}

/** Begins to read the first screen while the list of workspaces is still being asked for. */
export function preloadFirstScreen(): void {
  void loaders.calendar();
}
