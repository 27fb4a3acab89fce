import type { CommandType, Payloads } from "#shared/domain/commands.ts";
import type { Rejection } from "#shared/domain/rejections.ts";

/** A command that a dialog wants to give, without the envelope. */
export type Order = {
  readonly [T in CommandType]: { readonly type: T; readonly payload: Payloads[T] };
}[CommandType];

/** What a dialog asks for; a problem stands beside the field that it is about. */
export type FieldName =
  | "on"
  | "time"
  | "ending"
  | "lapse"
  | "followUp"
  | "nextOn"
  | "notification"
  | "acute"
  | "reason"
  | "expectedOn"
  | "period"
  | "waitsFor"
  | "person"
  | "overLimit"
  | "to"
  | "chaseOn"
  | "step"
  | "section"
  | "change"
  | "duties"
  | "people"
  | "cases"
  | "unit"
  | "column"
  | "label"
  | "note";

/** The draft as commands, or the first field that is still to be filled in. */
export type Wanted = { readonly orders: readonly Order[] } | { readonly missing: FieldName };

export const missing = (field: FieldName): Wanted => ({ missing: field });
export const ordering = (...orders: readonly Order[]): Wanted => ({ orders });

/** Only fields that were given: optional ones are left out of a command, never sent empty. */
export const given = <K extends string, V>(key: K, value: V | null | undefined): { readonly [P in K]?: V } =>
  value === null || value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });

const FIELD_OF: Readonly<Partial<Record<Rejection["code"], readonly FieldName[]>>> = {
  "date-before-received": ["on"],
  "date-in-future": ["on"],
  "already-recorded": ["on"],
  "date-in-past": ["to", "chaseOn", "on"],
  "expected-not-after-sent": ["expectedOn"],
  "period-backwards": ["to"],
  "provision-unknown": ["section"],
  "caseworker-unknown": ["person"],
};

/** The field that a refusal is about, as far as the dialog shows it; null: the whole. */
export const fieldOf = (rejection: Rejection, shown: readonly FieldName[]): FieldName | null =>
  FIELD_OF[rejection.code]?.find((field) => shown.includes(field)) ?? null;
