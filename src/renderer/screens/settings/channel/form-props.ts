import type { WorkspaceRegister } from '../../../../core/model/register';
import type { ChannelId } from '../../../../core/model/ids';
import type { Channel } from '../../../../core/model/channel';
import type { RegisterDraft } from '../register-draft';

/** What every part of the form about a channel's register is given. */
export interface RegisterFieldsProps {
  readonly draft: RegisterDraft;
  set(change: Partial<RegisterDraft>): void;
  /** null while the channel is new. */
  readonly channelId: ChannelId | null;
  readonly platform: string;
  readonly register: WorkspaceRegister | undefined;
  /** All channels but this one. */
  readonly others: readonly Channel[];
}
