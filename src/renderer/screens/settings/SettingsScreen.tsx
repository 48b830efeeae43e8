import { useState } from 'react';
import type { Tool, ToolKind } from '../../../core/model/register';
import type { Channel } from '../../../core/model/channel';
import type { Family } from '../../../core/platform';
import { localDate } from '../../../core/time';
import { getWorkspace as workspaceRow, team } from '../../store/queries';
import { registerFrame } from '../../store/queries/register';
import { useLive, useNow, useSession } from '../../store/session';
import { ScreenBar, Button } from '../../ui';
import { AppearancePart } from './AppearancePart';
import { ChannelSheet } from './ChannelSheet';
import { ChannelsPart } from './ChannelsPart';
import { DependPart } from './dependencies/DependPart';
import { OwnerSheet } from './dependencies/OwnerSheet';
import { ToolSheet } from './dependencies/ToolSheet';
import { FactsPart } from './FactsPart';
import { PeoplePart } from './PeoplePart';
import { SectionLinks } from './SectionLinks';
import styles from './SettingsScreen.module.css';
import { WorkspacePart } from './WorkspacePart';
import { WorkspacesPart, type WorkspacesPartProps } from './WorkspacesPart';
import { Section } from './Section';

export interface SettingsScreenProps extends WorkspacesPartProps, BundlesPartProps {}

/** The one sheet that stands open: a channel's, a tool's or an owner's. */
type Editing =
  | { readonly what: 'channel'; readonly channel: Channel | null }
  | { readonly what: 'tool'; readonly tool: Tool | ToolKind }
  | { readonly what: 'owner'; readonly owner: Family | null };

/** The workspace, its channels, what they hang on, how the window looks, other workspaces, bundles. Saved as you go. */
export function SettingsScreen({ workspaces, bundles, onOpen, onNew }: SettingsScreenProps) {
  const { info } = useSession();
  const space = useLive(workspaceRow, []);
  const people = useLive(team, []);
  const frame = useLive(registerFrame, []);
  const [editing, setEditing] = useState<Editing | null>(null);
  const close = () => setEditing(null);
  const zone = space?.zone ?? info.zone;
  const today = localDate(useNow(), zone);
  const editChannel = (channel: Channel | 'new') =>
    setEditing({ what: 'channel', channel: channel === 'new' ? null : channel });

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
        <WorkspacesPart workspaces={workspaces} onOpen={onOpen} onNew={onNew} />
        <BundlesPart bundles={bundles} />
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

interface BundlesPartProps {
  readonly bundles: { save(): Promise<void>; merge(): Promise<void> };
}

/** The whole workspace as one file: out, and in again. */
function BundlesPart({ bundles }: BundlesPartProps) {
  return (
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
  );
}
