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
    if (!input.name.trim()) return refuse('no-name', 'Give the day a name.');
    const rule = parseOwnRule(input.rule.trim());
    if (!rule.ok) return rule;
    const id = newDayId(env.draw);
    return ok({
      label: `own day ${input.name.trim()}`,
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
    if (!view.day(input.id)) return refuse('gone', 'That day is no longer there.');
    return ok({
      label: 'remove a day',
      edits: [{ op: 'set', id: input.id, fields: { deletedAt: env.now } }],
    });
  },
});
