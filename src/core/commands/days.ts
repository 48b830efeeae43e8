import { parseOwnRule } from '../days';
import { newDayId } from '../model/ids';
import { done, refused } from '../result';
import { defineCommand } from '../command/command';
import type { CommandInputs } from './inputs';

export const createDay = defineCommand<CommandInputs['day.create']>({
  name: 'day.create',
  undo: 'yours',
  reads: () => ({}),
  plan(_view, input, env) {
    if (!input.name.trim()) return refused('no-name', 'Give the day a name.');
    const rule = parseOwnRule(input.rule.trim());
    if (!rule.ok) return rule;
    const id = newDayId(env.draw);
    return done({
      label: `own day ${input.name.trim()}`,
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
    if (!view.day(input.id)) return refused('gone', 'That day is no longer there.');
    return done({
      label: 'remove a day',
      edits: [{ op: 'set', id: input.id, fields: { deletedAt: env.now } }],
    });
  },
});
