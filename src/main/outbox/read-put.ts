import type { Change } from '../../core/export';
import type { Json } from '../../core/json';
import { asChannelId, asDeliveryId, type DeliveryId } from '../../core/model/ids';
import type { ApiRequest } from '../../core/schedulers-api';
import { readCount, readList, readObject, readOneOf, readText, WrongAsk } from '../ipc/read';

const MAX_REQUESTS = 5_000;
const MAX_ID = 120;
const MAX_WORDS = 100_000;
const MAX_DEPTH = 12;

const KINDS = ['upload', 'create', 'move', 'edit', 'cancel'] as const;
const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;

/** Requests as the window wrote them; throws WrongAsk on anything else. */
export function readRequests(raw: unknown): ApiRequest[] {
  return readList(raw, MAX_REQUESTS, (one) => {
    const request = readObject(one, [
      'id',
      'kind',
      'deliveryIds',
      'channelId',
      'method',
      'path',
      'headers',
      'body',
      'after',
      'keep',
      'say',
      'check',
    ]);
    const { 'Content-Type': type } = readObject(request['headers'], ['Content-Type']);
    const path = readText(request['path'], 2_000);
    if (!path.startsWith('/')) throw new WrongAsk('expected a path');
    return {
      id: readText(request['id'], MAX_ID),
      kind: readOneOf(request['kind'], KINDS),
      deliveryIds: readList(request['deliveryIds'], 500, readDeliveryId),
      channelId: asChannelId(readText(request['channelId'], MAX_ID)),
      method: readOneOf(request['method'], METHODS),
      path,
      headers: type === undefined ? {} : { 'Content-Type': readText(type, MAX_ID) },
      body: readJson(request['body'], MAX_DEPTH),
      after: readList(request['after'], MAX_REQUESTS, (id) => readText(id, MAX_ID)),
      keep: request['keep'] === null ? null : readText(request['keep'], MAX_ID),
      say: readText(request['say'], MAX_WORDS),
      // The outbox has its own way of looking, the same for every request.
      check: null,
    };
  });
}

const CHANGES = ['create', 'move', 'cancel', 'edit'] as const;

/** Changes as the window wrote them; throws WrongAsk on anything else. */
export function readChanges(raw: unknown): Change[] {
  return readList(raw, MAX_REQUESTS, (one) => {
    const change = readObject(one, [
      'kind',
      'deliveryId',
      'channelId',
      'title',
      'text',
      'at',
      'wall',
      'zone',
      'before',
      'textChanged',
    ]);
    const before = change['before'];
    return {
      kind: readOneOf(change['kind'], CHANGES),
      deliveryId: readDeliveryId(change['deliveryId']),
      channelId: asChannelId(readText(change['channelId'], MAX_ID)),
      title: readText(change['title'], MAX_WORDS),
      ...readPlace(change),
      before: before === null ? null : readPlace(readObject(before, ['at', 'wall', 'zone', 'text'])),
      textChanged: change['textChanged'] === true,
    };
  });
}

function readPlace({ at, wall, zone, text }: Record<string, unknown>) {
  return {
    at: readCount(at),
    wall: readText(wall, MAX_ID),
    zone: readText(zone, MAX_ID),
    text: readText(text, MAX_WORDS),
  };
}

function readDeliveryId(raw: unknown): DeliveryId {
  return asDeliveryId(readText(raw, MAX_ID));
}

function readJson(raw: unknown, depth: number): Json {
  if (raw === null || typeof raw === 'boolean') return raw;
  if (typeof raw === 'number' && Number.isFinite(raw)) return raw;
  if (typeof raw === 'string') return readText(raw, MAX_WORDS);
  if (depth === 0) throw new WrongAsk('expected less depth');
  if (Array.isArray(raw)) return readList(raw, MAX_REQUESTS, (one) => readJson(one, depth - 1));
  if (typeof raw !== 'object') throw new WrongAsk('expected JSON');
  const entries = Object.entries(raw);
  if (entries.length > 200) throw new WrongAsk('expected fewer fields');
  return Object.fromEntries(entries.map(([key, value]) => [key, readJson(value, depth - 1)]));
}
