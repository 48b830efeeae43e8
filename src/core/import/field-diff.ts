import type { Json, JsonObject } from '../json';
import { sameJson } from '../json';

/** Fields of a file that Holdfast does not know, as the ledger keeps them. */
export function extras(extra: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(extra).map(([name, value]) => [`extra/${name}`, value]));
}

/** Those of them that are not known so already. */
export function newExtras(extra: JsonObject, known: JsonObject): JsonObject {
  return extras(
    Object.fromEntries(Object.entries(extra).filter(([name, value]) => !sameJson(known[name], value))),
  );
}

/** A thing that was deleted and that a file brings again is back. */
export function revived(known: { readonly deletedAt: number | null }): JsonObject {
  return known.deletedAt === null ? {} : { deletedAt: null };
}

/** A thing that the file has among the deleted is made as one. */
export function deleted({ deletedAt }: { readonly deletedAt?: number }): JsonObject {
  return deletedAt === undefined ? {} : { deletedAt };
}

/** The year in which a moment lies, for the ids that hold one; 1970 where there is none. */
export function yearOf(moment: Json | undefined): number {
  return new Date(typeof moment === 'number' ? moment : 0).getUTCFullYear();
}

/** Those of the said fields that are not so already. */
export function changed(said: object, known: object): JsonObject {
  const now = new Map<string, Json>(Object.entries(known));
  const fields: [string, Json][] = Object.entries(said);
  return Object.fromEntries(fields.filter(([name, value]) => !sameJson(now.get(name), value)));
}
