import { daysToCsv, type DayOccurrence } from '../../../core/days';
import { useSession } from '../../store/session';
import { useWindowState } from '../../store/window-state';
import { MenuButton } from '../../ui';

export interface ShareDaysProps {
  readonly year: number;
  readonly occurrences: readonly DayOccurrence[];
}

/** The days of a year as a file, for a spreadsheet or a calendar. */
export function ShareDays({ year, occurrences }: ShareDaysProps) {
  const { now } = useSession();
  const notify = useWindowState((state) => state.notify);

  async function share(name: string, text: string): Promise<void> {
    const saved = await window.holdfast.saveFile(name, new TextEncoder().encode(text));
    if (!saved.ok) notify({ text: saved.error.message, tone: 'care' });
    else if (saved.value) notify({ text: `Saved: ${saved.value.savedAs}`, tone: 'neutral' });
  }

  async function shareCalendar(): Promise<void> {
    const { daysToIcs } = await import('../../../core/export');
    await share(`Days ${year}.ics`, daysToIcs(occurrences, now()));
  }

  return (
    <MenuButton
      label="Share"
      entries={[
        {
          id: 'csv',
          label: 'Save as a spreadsheet',
          detail: `The ${occurrences.length} days of ${year} shown here, as CSV`,
          onAction: () => void share(`Days ${year}.csv`, daysToCsv(occurrences, { bom: true })),
        },
        {
          id: 'ics',
          label: 'Save as a calendar file',
          detail: 'For Outlook, Google or Apple Calendar, as ICS',
          onAction: () => void shareCalendar(),
        },
      ]}
    >
      Share
    </MenuButton>
  );
}
