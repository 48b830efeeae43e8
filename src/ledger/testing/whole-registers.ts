import fc from 'fast-check';
import type { Json } from '../../core/json';
import type { ChannelId } from '../../core/model/ids';
import {
  CONTROLS,
  NO_CHANNEL_REGISTER,
  ROLES,
  SEGMENTS,
  SOURCE_KINDS,
  TEMPOS,
  TOOL_KINDS,
  WEIGHTS,
  type ChannelRegister,
  type WorkspaceRegister,
} from '../../core/model/register';
import { channelRegisterFields, workspaceRegisterFields } from '../../core/register/fields';
import * as value from './whole-values';
import type { Draw } from './whole-values';

/** What a team knows of a channel, as the ledger's fields. */
export function channelRegister(draw: Draw, channels: readonly ChannelId[]): { [field: string]: Json } {
  const wanted: ChannelRegister = {
    segments: draw(fc.subarray([...SEGMENTS])),
    role: draw(fc.option(fc.constantFrom(...ROLES))),
    tempo: draw(fc.option(fc.constantFrom(...TEMPOS))),
    weight: draw(fc.option(fc.constantFrom(...WEIGHTS))),
    control: draw(fc.option(fc.constantFrom(...CONTROLS))),
    providers: draw(fc.option(value.list(value.someWords))),
    replacement: draw(value.words),
    access: draw(value.someWords),
    lastUsed: draw(fc.option(value.dates)),
    loginChecked: draw(fc.option(value.dates)),
    warmUp: draw(value.words),
    goesTo: draw(fc.subarray([...channels])),
    goesWords: draw(value.words),
    community: draw(fc.boolean()),
    twin: draw(fc.option(fc.constantFrom(...channels))),
  };
  return channelRegisterFields(wanted, NO_CHANNEL_REGISTER);
}

/** What a team depends on beside its channels, removed entries among it, as the ledger's fields. */
export function workspaceRegister(draw: Draw, channels: readonly ChannelId[]): { [field: string]: Json } {
  const deletedAt = fc.option(value.instants, { freq: 1 });
  const register: WorkspaceRegister = {
    tools: draw(fc.subarray(['t1', 't/2'])).map((id) => ({
      id,
      kind: draw(fc.constantFrom(...TOOL_KINDS)),
      name: draw(value.someWords),
      owner: draw(value.words),
      keeper: draw(value.words),
      providers: draw(value.list(value.someWords)),
      channels: draw(fc.subarray([...channels])),
      hangs: draw(value.words),
      fallback: draw(value.words),
      meanwhile: draw(value.words),
      address: draw(fc.constantFrom('', 'https://status.example.com')),
      deletedAt: draw(deletedAt),
    })),
    owners: draw(fc.subarray(['loom', 'meta'])).map((id) => ({
      id,
      name: draw(fc.option(value.someWords)),
      asOf: draw(fc.option(value.dates)),
      source: draw(fc.option(value.someWords)),
      deletedAt: draw(deletedAt),
    })),
    platforms: draw(fc.subarray(['threads', 'our/own'])).map((platform) => ({
      platform,
      owner: draw(fc.option(fc.constantFrom('loom', 'alone'))),
      sources: draw(
        fc.option(
          value.list(
            fc.record({
              kind: fc.constantFrom(...SOURCE_KINDS),
              name: value.someWords,
              address: fc.constantFrom('', 'https://a.example'),
            }),
          ),
        ),
      ),
      voices: draw(fc.option(value.list(fc.record({ network: value.words, handle: value.someWords })))),
      providers: draw(fc.option(value.list(value.someWords))),
      dead: draw(
        fc.uniqueArray(fc.record({ source: value.someWords, at: value.instants }), {
          selector: ({ source }) => source,
          maxLength: 2,
        }),
      ),
      noHandle: draw(fc.boolean()),
    })),
  };
  return workspaceRegisterFields(register);
}
