import { useState } from 'react';
import type { WorkspaceEntry } from '../../../preload/contract';
import type { Tool, ToolKind } from '../../../core/model/register';
import type { Channel } from '../../../core/model/channel';
import type { Family } from '../../../core/platform';
import { localDate } from '../../../core/time';
import { getWorkspace as workspaceRow, team } from '../../store/queries';
import { registerFrame } from '../../store/queries/register';
import { useLive, useNow, useSession } from '../../store/session';
import { Button, ScreenBar } from '../../ui';
import { AppearancePart } from './AppearancePart';
import { ChannelSheet } from './ChannelSheet';
import { ChannelsPart } from './ChannelsPart';
import { DependPart } from './dependencies/DependPart';
import { OwnerSheet } from './dependencies/OwnerSheet';
import { ToolSheet } from './dependencies/ToolSheet';
import { FactsPart } from './FactsPart';
import { Section } from './Section';
import { PeoplePart } from './PeoplePart';
import { SectionLinks } from './SectionLinks';
import styles from './SettingsScreen.module.css';
import { WorkspacePart } from './WorkspacePart';

export interface SettingsScreenProps {
  readonly workspaces: readonly WorkspaceEntry[];
  readonly bundles: { save(): Promise<void>; merge(): Promise<void> };
  onOpen(id: string): void;
  onNew(): void;
}

/** The one sheet that stands open: a channel's, a tool's or an owner's. */
type Editing =
  | { readonly what: 'channel'; readonly channel: Channel | null }
  | { readonly what: 'tool'; readonly tool: Tool | ToolKind }
  | { readonly what: 'owner'; readonly owner: Family | null };

/** The workspace, its channels, what they hang on, how the window looks, other workspaces, bundles. Saved as you go. */
export function SettingsScreen({ workspaces, bundles, onOpen, onNew }: SettingsScreenProps) {
  const { workspaceId, info } = useSession();
  const space = useLive(workspaceRow, []);
  const people = useLive(team, []);
  const frame = useLive(registerFrame, []);
  const [editing, setEditing] = useState<Editing | null>(null);
  const close = () => setEditing(null);
  const zone = space?.zone ?? info.zone;
  const today = localDate(useNow(), zone);
  const editChannel = (channel: Channel | 'new') =>
    setEditing({ what: 'channel', channel: channel === 'new' ? null : channel });
  const opened = new Intl.DateTimeFormat(info.locale, { dateStyle: 'medium', timeStyle: 'short' });

  return (
    <section
      className={styles['screen']}
      data-testid="screen-settings"
      aria-label="Settings"
      aria-busy={space === undefined || frame === undefined}
    >
      <ScreenBar title="Settings" />
      <SectionLinks />
      <div className={styles['page']}>
        {space ? <WorkspacePart space={space} /> : null}
        {space && people ? <PeoplePart people={people} zone={space.zone} /> : null}
        {frame ? (
          <>
            <ChannelsPart frame={frame} onEdit={editChannel} />
            <DependPart
              frame={frame}
              today={today}
              locale={info.locale}
              brand={space?.name ?? ''}
              onChannel={(id) => {
                const channel = frame.channels.find((one) => one.id === id);
                editChannel(channel ?? 'new');
              }}
              onTool={(tool) => setEditing({ what: 'tool', tool })}
              onOwner={(owner) => setEditing({ what: 'owner', owner })}
            />
          </>
        ) : null}
        <FactsPart channels={frame?.channels ?? []} zone={space?.zone ?? info.zone} />
        <AppearancePart />
        <Section
          anchor="workspaces"
          title="Workspaces"
          words="One for each brand or client. Each is a separate plan on this computer."
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
        </Section>
        <Section
          anchor="bundles"
          title="Workspace file"
          words="The whole workspace as one .holdfast file (a bundle): a backup, or a copy for a colleague. Merging never overwrites."
        >
          <div className={styles['buttons']}>
            <Button data-testid="save-bundle" onClick={() => void bundles.save()}>
              Export workspace file
            </Button>
            <Button data-testid="merge-bundle" onClick={() => void bundles.merge()}>
              Import and merge
            </Button>
          </div>
        </Section>
        <p className={styles['version']}>Holdfast {info.version}</p>
      </div>
      {frame && editing?.what === 'channel' ? (
        <ChannelSheet
          key={editing.channel?.id ?? 'new'}
          channel={editing.channel}
          channels={frame.channels}
          zone={zone}
          register={frame.register}
          onClose={close}
        />
      ) : null}
      {frame && editing?.what === 'tool' ? (
        <ToolSheet
          key={typeof editing.tool === 'string' ? editing.tool : editing.tool.id}
          tool={editing.tool}
          frame={frame}
          onClose={close}
        />
      ) : null}
      {frame && editing?.what === 'owner' ? (
        <OwnerSheet
          key={editing.owner?.id ?? 'new'}
          owner={editing.owner}
          frame={frame}
          today={today}
          onClose={close}
        />
      ) : null}
    </section>
  );
}
