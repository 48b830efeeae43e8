import type { PreviewSummary } from '../../store/import-protocol';
import { channels as allChannels } from '../../store/queries';
import { useLive } from '../../store/session';
import { Checkbox, Field, Select, TextInput } from '../../ui';
import { zoneOptions } from '../../words/zones';
import { CHANNEL_PLATFORMS, ownChannelOptions } from './channel-options';
import styles from './ImportWizard.module.css';
import type { ImportOnItsWay } from './use-import';

export interface ReadingChoicesProps {
  readonly way: ImportOnItsWay;
  readonly summary: PreviewSummary;
  readonly workspaceZone: string;
  readonly takeSettings: boolean;
  onTakeSettings(take: boolean): void;
}

/** How the file is read: its sheet, the zone of its times, what stands in for what a row leaves open. */
export function ReadingChoices(props: ReadingChoicesProps) {
  const { way, summary, workspaceZone, takeSettings, onTakeSettings } = props;
  const ours = useLive(allChannels, []) ?? [];
  const { choices, choose } = way;
  const disabled = way.busy === 'writing';
  const { ownSettings, chosen } = summary;
  return (
    <div className={styles['choices']}>
      {summary.sheets.length > 1 && summary.sheet !== null ? (
        <Field label="Sheet">
          <Select
            disabled={disabled}
            options={summary.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            value={summary.sheet}
            onChange={way.chooseSheet}
          />
        </Field>
      ) : null}
      {summary.kind === 'plan' ? (
        <p className={styles['said']}>
          Times use the file’s own zones, otherwise <b>{summary.zone}</b>.
        </p>
      ) : (
        <Field label="Time zone of this file">
          <Select
            data-testid="import-zone"
            disabled={disabled}
            options={zoneOptions([summary.zone])}
            value={summary.zone}
            onChange={(zone) => choose({ ...choices, zone })}
          />
        </Field>
      )}
      {summary.kind === 'table' ? (
        <Field label="Time for rows with a date only">
          <TextInput
            type="time"
            disabled={disabled}
            className={styles['time']}
            value={
              chosen.defaultTime === undefined || chosen.defaultTime === 'ask' ? '09:00' : chosen.defaultTime
            }
            onChange={(defaultTime) => defaultTime !== '' && choose({ ...choices, defaultTime })}
          />
        </Field>
      ) : null}
      {chosen.channel !== undefined && !way.asked.some(({ ask }) => ask === 'channel') ? (
        <Field label="Channel for rows without one">
          <Select
            disabled={disabled}
            options={[...ownChannelOptions(ours), ...CHANNEL_PLATFORMS]}
            value={chosen.channel}
            onChange={(channel) => choose({ ...choices, channel })}
          />
        </Field>
      ) : null}
      {ownSettings ? (
        <Checkbox checked={takeSettings} onChange={onTakeSettings} disabled={disabled}>
          Keep this workspace in <b>{ownSettings.zone}</b> as in the plan, not {workspaceZone}
        </Checkbox>
      ) : null}
    </div>
  );
}
