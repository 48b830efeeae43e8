import { isJsonObject, type Json } from '../core/json';
import { TEXT_FIELD, VARIANT_FIELD } from '../core/model/edits';
import { rootOf } from '../core/model/ids';
import { kindOfId, KINDS, nameOfRow, type TableName } from '../core/model/kinds';
import type { Conflict, ConflictSide } from '../core/model/conflict';
import { platformOrGeneric } from '../core/platform';
import { CHANNEL_FIELD, rowOf, type MemoryWorkspace, type RowMaps } from '../ledger';

/** A conflict for a person at a terminal: what it is about, then each side with who and when. No ids. */
export function conflictLines(conflict: Conflict, workspace: MemoryWorkspace): string[] {
  const about = `${nameOf(conflict, workspace)}: ${aboutWords(conflict, workspace)}`;
  return [about, ...conflict.sides.map((side) => `  ${sideWords(conflict, side, workspace)}`)];
}

function nameOf({ rootId }: Conflict, { rows }: MemoryWorkspace): string {
  const kind = kindOfId(rootOf(rootId)) ?? 'workspace';
  return nameIn(rows, KINDS[kind].table, rootOf(rootId)) || `The ${KINDS[kind].noun}`;
}

function nameIn<Table extends TableName>(rows: RowMaps, table: Table, id: string): string {
  const row = rowOf(rows, table, id);
  return row === undefined ? '' : nameOfRow(table, row);
}

function channelName(id: string, { rows }: MemoryWorkspace): string {
  const channel = rows.channels.get(id);
  return channel === undefined ? 'a channel' : `${platformOrGeneric(channel.platform).name} ${channel.name}`;
}

function aboutWords({ kind, field, rootId }: Conflict, workspace: MemoryWorkspace): string {
  switch (kind) {
    case 'same-text': {
      const slot = field.slice(TEXT_FIELD.length);
      if (kindOfId(rootId) !== 'post') return `two versions of its ${slot}; choose one`;
      const [channel, own] = slot.split(':');
      const of = own === undefined ? '' : ` for ${channelName(channel ?? '', workspace)}`;
      return `two versions of the text${of}; it stays in review until one is chosen`;
    }
    case 'deleted-channel':
      return `planned on ${channelName(field.slice(CHANNEL_FIELD.length), workspace)}, which was removed`;
    case 'stale-approval':
      return 'approved, then changed';
    case 'edit-cancel':
      if (field.startsWith(VARIANT_FIELD)) {
        return `custom text for ${channelName(field.slice(VARIANT_FIELD.length), workspace)}, changed and removed at the same time`;
      }
      return field === 'status'
        ? 'changed and cancelled at the same time'
        : 'changed and deleted at the same time';
    case 'same-field':
      return `${fieldWords(field, workspace)}, decided differently`;
  }
}

function fieldWords(field: string, workspace: MemoryWorkspace): string {
  if (field.startsWith(VARIANT_FIELD)) {
    return `custom text for ${channelName(field.slice(VARIANT_FIELD.length), workspace)}`;
  }
  const [kind = '', name = ''] = field.split('/');
  if (kind === 'beside') return `extras for ${channelName(name, workspace)}`;
  return kind === 'labels' ? `label “${name}”` : field;
}

function sideWords(conflict: Conflict, side: ConflictSide, workspace: MemoryWorkspace): string {
  const stands = side.changeId === conflict.winner ? ' (current)' : '';
  const who = `${side.by || 'somebody'}, ${new Date(side.at).toISOString().slice(0, 16)}Z`;
  return `${who}: ${saidWords(conflict, side, workspace)}${conflict.kind === 'same-text' ? '' : stands}`;
}

function saidWords(
  { kind, field, winner }: Conflict,
  side: ConflictSide,
  workspace: MemoryWorkspace,
): string {
  if (kind === 'deleted-channel') {
    return side.changeId === winner
      ? 'removed the channel'
      : `planned it for ${valueWords(side.value, workspace)}`;
  }
  if (kind === 'edit-cancel') {
    if (side.parts !== undefined) return `worked on it: ${valueWords(side.value, workspace)}`;
    if (field === 'status') return 'cancelled it';
    if (!field.startsWith(VARIANT_FIELD)) return 'deleted it';
  }
  if (field.startsWith(VARIANT_FIELD) && side.value === null) return 'the main text';
  return valueWords(side.value, workspace);
}

function valueWords(value: Json, workspace: MemoryWorkspace): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') {
    return workspace.rows.channels.has(value) ? channelName(value, workspace) : `“${value}”`;
  }
  if (!isJsonObject(value))
    return Array.isArray(value)
      ? value.map((item: Json) => valueWords(item, workspace)).join(', ')
      : String(value);
  const { wall, zone } = value;
  if (typeof wall === 'string' && typeof zone === 'string') return `${wall.replace('T', ' ')} ${zone}`;
  return Object.entries(value)
    .map(([field, part]) => `${fieldWords(field, workspace)} ${valueWords(part, workspace)}`)
    .join('; ');
}
