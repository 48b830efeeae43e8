import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../json';
import { SUBJECT_KINDS, type ApprovalSubject, type ApprovedContent, type Approval } from '../model/approval';
import { supplementField } from '../model/supplements';
import { contentHash, contentJson, contentOf } from '../review';
import { sha256 } from '../sha256';
import type { Checked } from './checked';
import type { Refer, Writing } from './keys';
import { MOST } from './limits';
import { MOMENT, needed, said, TEXT, type PlanField } from './thing-field';
import { planKind } from './thing-kind';

/** The content that was signed, channels by key. */
const CONTENT: PlanField<ApprovedContent | null> = {
  write: (content, to) => (content === null ? undefined : referring(contentJson(content), to.key)),
  read: (from, name) => {
    const group = from.group(name);
    return group && { value: readContent(group) };
  },
  stored: (name, value, refer) => ({ [name]: isJsonObject(value) ? referring(value, refer) : value }),
};

/** What was signed; a file that names a `post` alone means that. */
const SUBJECT: PlanField<ApprovalSubject> = {
  write: ({ kind, id }, to) => (id === '' ? undefined : { kind, key: to.key(kind, id) }),
  read: (from, name) => {
    const group = from.group(name);
    if (group !== undefined) {
      return said({ kind: group.oneOf('kind', SUBJECT_KINDS) ?? 'post', id: group.needString('key') });
    }
    const post = from.string('post');
    return post === undefined ? undefined : said({ kind: 'post', id: post });
  },
  stored: (name, value, refer) => {
    const subject = subjectOf(value);
    if (subject === undefined) return { [name]: value };
    const id = refer(subject.kind, subject.id);
    return subject.kind === 'post' ? { postId: id } : { [name]: { kind: subject.kind, id } };
  },
};

/** A subject in the form that `read` gives it; undefined for anything else. */
export function subjectOf(value: Json | undefined): ApprovalSubject | undefined {
  if (!isJsonObject(value)) return undefined;
  const kind = SUBJECT_KINDS.find((one) => one === value['kind']);
  return kind === undefined || typeof value['id'] !== 'string' ? undefined : { kind, id: value['id'] };
}

/**
 * A signature and what it was given for. It holds as long as the post reads as its content's hash says, and that hash
 * counts channels in: in a file it is of the content with keys, and on the way in it is taken anew where the content
 * still fits it. Of a content that somebody has changed in the file it stays as it was, and fits no post.
 */
export const APPROVAL = planKind<Approval>({
  kind: 'approval',
  most: MOST.approvals,
  rows: (to) => to.rows.approvals,
  prepare: (row, to) => (to === null ? row : inFile(row, to)),
  settle: (said, refer) => {
    const { content, contentHash: hash } = said;
    if (!isJsonObject(content) || hashOf(content) !== hash) return said;
    return { ...said, contentHash: hashOf(referring(content, refer)) };
  },
  fields: {
    subject: SUBJECT,
    contentHash: TEXT,
    content: CONTENT,
    by: TEXT,
    at: needed(MOMENT),
  },
});

/** An approval of an older version holds the hash alone: while the post still reads so, it is what was signed. */
function inFile(row: Approval, to: Writing): Approval {
  const post = row.content === null ? to.post(row.subject.id) : undefined;
  const isSigned = post !== undefined && contentHash(post) === row.contentHash;
  const content = isSigned ? contentOf(post) : row.content;
  if (content === null || hashOf(contentJson(content)) !== row.contentHash) return row;
  return { ...row, content, contentHash: hashOf(referring(contentJson(content), to.key)) };
}

function hashOf(content: JsonObject): string {
  return sha256(canonicalJson(content));
}

/** The content with other names for its channels. */
function referring(content: JsonObject, refer: Refer): JsonObject {
  const { variants, beside } = content;
  return {
    ...content,
    variants: renamed(variants, refer),
    ...(beside !== undefined && { beside: renamed(beside, refer) }),
  };
}

function renamed(byChannel: Json | undefined, refer: Refer): JsonObject {
  const entries = Object.entries(isJsonObject(byChannel) ? byChannel : {});
  const named = entries.map(([channel, value]) => [refer('channel', channel), value] as const);
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readContent(from: Checked): JsonObject {
  const variants = from.group('variants');
  const beside = from.group('beside');
  return {
    title: from.string('title') ?? '',
    text: from.string('text') ?? '',
    link: from.string('link') ?? '',
    media: from.objects('media').map(readMedia),
    variants: Object.fromEntries((variants?.names() ?? []).map((key) => [key, variants?.string(key) ?? ''])),
    ...(beside && {
      beside: Object.fromEntries(beside.members().map(([key, fields]) => [key, readSupplements(fields)])),
    }),
  };
}

function readMedia(from: Checked): JsonObject {
  const own = from.group('own');
  return {
    name: from.string('name') ?? '',
    alt: from.string('alt') ?? '',
    sha256: from.string('sha256') ?? '',
    url: from.string('url') ?? '',
    ...(own && { own: Object.fromEntries(own.names().map((name) => [name, own.string(name) ?? ''])) }),
  };
}

function readSupplements(from: Checked): JsonObject {
  return Object.assign({}, ...from.names().map((name) => supplementField(name, from.raw(name) ?? null)));
}
