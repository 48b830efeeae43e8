import type { Channel } from '../../../../core/model/channel';
import { Checkbox, Field, TextInput } from '../../../ui';
import { accountName } from '../../../words/names';
import { Disclosure } from '../Disclosure';
import type { ToolFieldsProps } from './tool-draft';
import styles from './ToolSheet.module.css';

interface ToolDependentsProps extends ToolFieldsProps {
  readonly channels: readonly Channel[];
}

/** What stops when a tool does: channels, and whatever else the team names. */
export function ToolDependents({ draft, set, channels }: ToolDependentsProps) {
  return (
    <Disclosure title="What depends on it" now={`${draft.channels.length} of ${channels.length} channels`}>
      <div className={styles['channels']} role="group" aria-label="Channels that depend on it">
        {channels.map((channel) => (
          <Checkbox
            key={channel.id}
            checked={draft.channels.includes(channel.id)}
            onChange={(on) =>
              set({
                channels: channels
                  .map(({ id }) => id)
                  .filter((id) => (id === channel.id ? on : draft.channels.includes(id))),
              })
            }
          >
            {accountName(channel)}
          </Checkbox>
        ))}
      </div>
      <Field label="Also" layout="row">
        <TextInput
          value={draft.hangs}
          onChange={(hangs) => set({ hangs })}
          placeholder="The weekly newsletter"
          maxLength={300}
        />
      </Field>
    </Disclosure>
  );
}
