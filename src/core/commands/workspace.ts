import { isZone } from '../time';
import { WORKSPACE_ID } from '../model/ids';
import { ok, refuse } from '../result';
import { defineCommand } from '../command/command';
import type { JsonObject } from '../json';
import { setFields } from './set-fields';

const NO_ZONE = 'That time zone is not known here. Choose one such as Europe/London.';

export interface CreateWorkspaceInput {
  readonly name: string;
  readonly zone: string;
  readonly regions?: readonly string[];
}

export const createWorkspace = defineCommand<CreateWorkspaceInput>()({
  name: 'workspace.create',
  undo: 'never',
  reads: () => ({}),
  plan(view, input) {
    if (view.workspace()) return refuse('exists', 'This workspace is already set up.');
    if (!input.name.trim()) return refuse('no-name', 'Enter a workspace name.');
    if (!isZone(input.zone)) return refuse('bad-zone', NO_ZONE);
    return ok({
      label: 'created the workspace',
      edits: [
        {
          op: 'create',
          kind: 'workspace',
          id: WORKSPACE_ID,
          fields: {
            name: input.name.trim(),
            zone: input.zone,
            regions: [...(input.regions ?? ['GLOBAL', 'UN'])],
            mappings: {},
          },
        },
      ],
    });
  },
});

export interface UpdateWorkspaceInput {
  readonly name?: string;
  readonly zone?: string;
  readonly regions?: readonly string[];
  readonly mappings?: JsonObject;
}

export const updateWorkspace = defineCommand<UpdateWorkspaceInput>()({
  name: 'workspace.update',
  undo: 'yours',
  reads: () => ({}),
  plan(_view, input) {
    if (input.name !== undefined && !input.name.trim()) {
      return refuse('no-name', 'Enter a workspace name.');
    }
    if (input.zone !== undefined && !isZone(input.zone)) return refuse('bad-zone', NO_ZONE);
    return ok({ label: 'changed workspace settings', edits: setFields(WORKSPACE_ID, input) });
  },
});
