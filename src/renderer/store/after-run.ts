import { atAnotherTime, ENTRY_OF, type PlacedRef } from '../../core/commands/entries';
import type { CommandInputs, CommandName } from '../../core/commands';
import { rulesAt, TIME_RULES } from '../../core/delivery-rules';
import type { DeliveryId } from '../../core/model/ids';
import type { Refusal, Result } from '../../core/result';
import type { HoldfastDb } from './db';
import { brokenRules, goodTimesNear } from './queries/delivery-rules';
import type { Saved } from './saved';
import { useWindowState, type Instead } from './window-state';

/** More at once are a plan of its own: what stands against each shows on its post. */
const LOOKED_AT = 200;

/** Says what is to be looked at where a command has just placed deliveries. */
export async function lookAtPlaced(
  db: HoldfastDb,
  name: CommandName,
  { placed }: Saved,
  now: number,
): Promise<void> {
  const entry = ENTRY_OF[name];
  const { setPlaced } = useWindowState.getState();
  if (entry === undefined || placed.length === 0 || placed.length > LOOKED_AT) return;
  const said = rulesAt(entry, 'say');
  const [moved, changed] = [placed.filter((one) => one.isTimeOnly), placed.filter((one) => !one.isTimeOnly)];
  const found = [
    ...(await brokenRules(
      db,
      idsOf(moved),
      said.filter((rule) => TIME_RULES.includes(rule)),
      now,
    )),
    ...(await brokenRules(db, idsOf(changed), said, now)),
  ];
  if (found.length > 0) setPlaced({ found, total: placed.length });
}

function idsOf(placed: readonly PlacedRef[]): DeliveryId[] {
  return placed.map(({ id }) => id);
}

/**
 * Says why a place was refused, and what can be done instead: other times, or the same by decision.
 * @param again runs the command once more, with another input
 */
export async function offerInstead<Name extends CommandName>(
  db: HoldfastDb,
  name: Name,
  input: CommandInputs[Name],
  { message: text, place }: Refusal,
  now: number,
  again: (input: CommandInputs[Name]) => Promise<Result<Saved>>,
): Promise<void> {
  if (place === undefined) return;
  const { notify } = useWindowState.getState();
  const ask = async (changed: CommandInputs[Name] | null, said: string): Promise<void> => {
    if (changed === null) return;
    notify(null);
    const result = await again(changed);
    if (result.ok) notify({ text: said, tone: 'neutral', undo: true });
  };
  const mayMove = atAnotherTime(name, input, place.index, place) !== null;
  const times = mayMove ? await goodTimesNear(db, place, now) : [];
  const instead: Instead = {
    times,
    take: (time, label) => void ask(atAnotherTime(name, input, place.index, time), `On ${label} now.`),
    insist: place.mayInsist ? () => void ask({ ...input, insist: true }, 'Done, as you decided.') : null,
  };
  if (times.length === 0 && instead.insist === null) return;
  // Somebody may have done something else meanwhile.
  if (useWindowState.getState().notice?.text !== text) return;
  notify({ text, tone: 'care', instead });
}
