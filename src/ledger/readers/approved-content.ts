import type { Json, JsonObject } from '../../core/json';
import { SUBJECT_KINDS } from '../../core/model/approval';
import type { ApprovalSubject, ApprovedContent, ApprovedMedia } from '../../core/model/approval';
import { readSupplements } from '../../core/model/supplements';
import { asObject, choiceOrNull, listOf, namedTexts } from '../fields';
import type { EntityState } from '../state';

/** Posts are named by `postId` alone, as all versions read it. */
export function readSubject(entity: EntityState): ApprovalSubject {
  const { kind, id } = asObject(entity.value('subject')) ?? {};
  const known = choiceOrNull(kind, SUBJECT_KINDS);
  if (known !== null && typeof id === 'string') return { kind: known, id };
  const post = entity.value('postId');
  return { kind: 'post', id: typeof post === 'string' ? post : '' };
}

export function readContent(value: Json | undefined): ApprovedContent | null {
  const content = asObject(value);
  if (content === undefined) return null;
  const text = (from: JsonObject, name: string) => {
    const found = from[name];
    return typeof found === 'string' ? found : '';
  };
  return {
    title: text(content, 'title'),
    text: text(content, 'text'),
    link: text(content, 'link'),
    media: listOf(content['media']).flatMap((item) => {
      const read = asObject(item);
      if (read === undefined) return [];
      return {
        name: text(read, 'name'),
        alt: text(read, 'alt'),
        sha256: text(read, 'sha256'),
        url: text(read, 'url'),
        ...ownOf(read['own']),
      };
    }),
    variants: namedTexts(asObject(content['variants'])),
    ...approvedBeside(asObject(content['beside'])),
  };
}

function ownOf(value: Json | undefined): Pick<ApprovedMedia, 'own'> {
  const own = asObject(value);
  return own === undefined ? {} : { own: namedTexts(own) };
}

function approvedBeside(value: JsonObject | undefined): Pick<ApprovedContent, 'beside'> {
  const parts = Object.entries(value ?? {}).flatMap(([channel, fields]) =>
    Object.entries(asObject(fields) ?? {}).map(([field, said]): [string, Json] => [
      `${channel}/${field}`,
      said,
    ]),
  );
  return parts.length === 0 ? {} : { beside: readSupplements(parts) };
}
