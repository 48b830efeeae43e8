import { Field, Select } from '../../../ui';
import { channelName } from '../../../words/names';
import { zoneOptions } from '../../../words/zones';
import room from '../HandoverScreen.module.css';
import type { ReadBackWork } from './use-read-back';

/** Which scheduler speaks, and how its list is to be read where it leaves something out. */
export function AskLine({ work }: { work: ReadBackWork }) {
  const { rows, scheduler, zone, options, choices, change } = work;
  return (
    <div className={room['reading']}>
      <Field label="Scheduler">
        <Select
          data-testid="readback-scheduler"
          options={options}
          value={scheduler}
          onChange={(next) => change({ scheduler: next, zone: null, findings: [] })}
        />
      </Field>
      <Field label="Time zone of this report">
        <Select
          data-testid="readback-zone"
          options={zoneOptions([zone])}
          value={zone}
          onChange={(next) => change({ zone: next })}
        />
      </Field>
      <Field label="Posts without a channel">
        <Select
          data-testid="readback-channel"
          options={[
            { value: '', label: 'unknown' },
            ...rows.channels.map((channel) => ({
              value: channel.id,
              label: channelName(channel, rows.channels),
            })),
          ]}
          value={choices.channelId ?? ''}
          onChange={(id) => change({ channelId: id === '' ? null : id })}
        />
      </Field>
    </div>
  );
}
