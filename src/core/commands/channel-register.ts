import type { ChannelId } from '../model/ids';
import type { ChannelRegister } from '../model/register';
import { familyOf } from '../platform';
import { familiesOf } from '../register/owners';
import type { Refusal } from '../result';
import { isLocalDate } from '../time';
import type { PlanReader } from '../command/command';

/** What is wrong with what is to be noted about a channel, or null. */
export function wrongRegister(
  view: PlanReader,
  channel: { readonly id: ChannelId; readonly platform: string },
  register: Partial<ChannelRegister>,
): Refusal<'bad-date' | 'own-audience' | 'gone' | 'twin-inside'> | null {
  const date = [register.lastUsed, register.loginChecked].find((one) => one && !isLocalDate(one));
  if (date) return { code: 'bad-date', message: `“${date}” is not a date such as 2026-11-20.` };
  if (register.goesTo?.includes(channel.id)) {
    return { code: 'own-audience', message: 'When a channel is down, its audience cannot go there.' };
  }
  if (register.twin === undefined || register.twin === null) return null;
  const twin = view.channel(register.twin);
  if (twin === undefined) return { code: 'gone', message: 'The backup channel no longer exists.' };
  const families = familiesOf(view.workspace()?.register);
  const own = familyOf(channel.platform, families);
  if (own.failsTogether && familyOf(twin.platform, families).id === own.id) {
    const say = `${twin.name} is with ${own.name} too and would be down with it. Choose one outside.`;
    return { code: 'twin-inside', message: say };
  }
  return null;
}
