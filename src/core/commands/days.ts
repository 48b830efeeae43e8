import { parseOwnRule } from '../days';
import { newDayId, type DayId } from '../model/ids';
import { ok, refuse } from '../result';
import { defineCommand } from '../command/command';

export interface CreateDayInput {
  readonly name: string;
  readonly rule: string;
}

export const createDay = defineCommand<CreateDayInput>()({
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

export interface DeleteDayInput {
  readonly id: DayId;
}

export const deleteDay = defineCommand<DeleteDayInput>()({
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
