import {
  LIST_FIELDS,
  type ListKind,
  REQUIRED_FIELDS,
  STAFF_FIELDS,
  WORD_FIELDS,
  type WordField,
} from "#shared/domain/list-fields.ts";
import type { AnyField } from "#shared/protocol/lists.ts";

/** What the steps need to know of a kind of list. */
export interface KindOfList {
  readonly kind: ListKind;
  readonly fields: readonly AnyField[];
  readonly required: readonly AnyField[];
  /** The column that tells the team; one team may be given for all rows instead. */
  readonly team: AnyField;
  readonly wordFields: readonly WordField[];
}

const KINDS: Readonly<Record<ListKind, KindOfList>> = {
  cases: { kind: "cases", fields: LIST_FIELDS, required: REQUIRED_FIELDS, team: "unit", wordFields: WORD_FIELDS },
  staff: { kind: "staff", fields: STAFF_FIELDS, required: ["staffName"], team: "team", wordFields: [] },
};

export const kindOfList = (kind: ListKind): KindOfList => KINDS[kind];

/** Their cells are never shown: not in the samples, not anywhere before the list is taken in (PR1). */
const HIDDEN: ReadonlySet<AnyField> = new Set<AnyField>(["name", "cpr"]);
export const isHidden = (field: AnyField): boolean => HIDDEN.has(field);
