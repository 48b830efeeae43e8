import { parseOwnRule } from '../days';
import { newDayId } from '../model/ids';
import { ok, refuse } from '../result';
import { defineCommand } from '../command/command';
import type { CommandInputs } from './inputs';

export const createDay = defineCommand<CommandInputs['day.create']>({
  name: 'day.create',
  undo: 'yours',
  reads: () => ({}),
  plan(_view, input, env) {
    if (!input.name.trim()) return refuse('no-name', 'Enter a name for the date.');
    const rule = parseOwnRule(input.rule.trim());
    if (!rule.ok) return rule;
    const id = newDayId(env.draw);
    return ok({
      label: `added date ${input.name.trim()}`,
      edits: [{ op: 'create', kind: 'day', id, fields: { name: input.name.trim(), rule: rule.value } }],
      made: [id],
    });
  },
});

export const deleteDay = defineCommand<CommandInputs['day.delete']>({
  name: 'day.delete',
  undo: 'yours',
  reads: () => ({}),
  plan(view, input, env) {
    if (!view.day(input.id)) return refuse('gone', 'That date no longer exists.');
    return ok({
      label: 'removed a date',
      edits: [{ op: 'set', id: input.id, fields: { deletedAt: env.now } }],
    });
  },
});
