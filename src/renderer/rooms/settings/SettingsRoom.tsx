import { useState } from 'react';
import type { WorkspaceEntry } from '../../../preload/contract';
import type { Channel } from '../../../core/model/types';
import { channels as allChannels, workspace as workspaceRow } from '../../store/queries';
import { useLive, useSession } from '../../store/session';
import { Button, RoomBar } from '../../ui';
import { AppearancePart } from './AppearancePart';
import { ChannelSheet } from './ChannelSheet';
import { ChannelsTable } from './ChannelsTable';
import { FactsPart } from './FactsPart';
import { Part } from './Part';
import styles from './SettingsRoom.module.css';
import { WorkspacePart } from './WorkspacePart';

export interface SettingsRoomProps {
  readonly workspaces: readonly WorkspaceEntry[];
  readonly bundles: { save(): Promise<void>; merge(): Promise<void> };
  onOpen(id: string): void;
  onNew(): void;
}

/** The workspace, its channels, how the window looks, other workspaces, bundles. Saved as you go. */
export function SettingsRoom({ workspaces, bundles, onOpen, onNew }: SettingsRoomProps) {
  const { workspaceId, info } = useSession();
  const space = useLive(workspaceRow, []);
  const channels = useLive(allChannels, []);
  const [editing, setEditing] = useState<Channel | 'new' | null>(null);
  const opened = new Intl.DateTimeFormat(info.locale, { dateStyle: 'medium', timeStyle: 'short' });

  return (
    <section
      className={styles['screen']}
      data-testid="screen-settings"
      aria-label="Settings"
      aria-busy={space === undefined || channels === undefined}
    >
      <RoomBar title="Settings" />
      <div className={styles['page']}>
        {space ? <WorkspacePart space={space} /> : null}
        <Part
          title="Channels"
          words="Your accounts, their posting times and limits, and who stands in when one is down."
        >
          <ChannelsTable channels={channels ?? []} onEdit={setEditing} />
          <Button data-testid="add-channel" onClick={() => setEditing('new')}>
            Add a channel
          </Button>
        </Part>
        <FactsPart channels={channels ?? []} zone={space?.zone ?? info.zone} />
        <AppearancePart />
        <Part
          title="Workspaces"
          words="One for each brand or client. Each is a plan of its own on this computer."
        >
          <ul className={styles['workspaces']}>
            {workspaces.map((entry) => (
              <li key={entry.id} className={styles['workspace']}>
                <span className={styles['name']}>{entry.name}</span>
                <span className={styles['when']}>
                  {entry.id === workspaceId ? 'Open now' : `Last opened ${opened.format(entry.openedAt)}`}
                </span>
                {entry.id === workspaceId ? null : (
                  <Button size="small" aria-label={`Open ${entry.name}`} onClick={() => onOpen(entry.id)}>
                    Open
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <Button data-testid="new-workspace" onClick={onNew}>
            New workspace
          </Button>
        </Part>
        <Part
          title="Bundles"
          words="This whole workspace as one .holdfast file: a backup, or a copy for a colleague. Merging one never overwrites."
        >
          <div className={styles['buttons']}>
            <Button data-testid="save-bundle" onClick={() => void bundles.save()}>
              Save a bundle
            </Button>
            <Button data-testid="merge-bundle" onClick={() => void bundles.merge()}>
              Merge a bundle
            </Button>
          </div>
        </Part>
        <p className={styles['version']}>Holdfast {info.version}</p>
      </div>
      {editing !== null ? (
        <ChannelSheet
          key={editing === 'new' ? 'new' : editing.id}
          channel={editing === 'new' ? null : editing}
          channels={channels ?? []}
          zone={space?.zone ?? info.zone}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </section>
  );
}
