/** `cases`: a case system's list; `staff`: who is employed, how much, and who is away. */
export const LIST_KINDS = ["cases", "staff"] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** What a case list may tell, in the order of a department's own list; their names in lists are the server's `columns.ts`. */
export const LIST_FIELDS = [
  "number",
  "name",
  "cpr",
  "section",
  "kind",
  "receivedOn",
  "stage",
  "since",
  "caseworker",
  "unit",
  "noticeOn",
  "expectedOn",
  "outcome",
  "decidedOn",
  "sentOn",
  "followUpOn",
  "stopOn",
  "isProtected",
  "hold",
] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Without these no case can be taken in; the team may be given for all rows instead. */
export const REQUIRED_FIELDS: readonly ListField[] = ["number", "section", "receivedOn", "stage"];

/** Cells that are words, which a source may have its own of; each may be translated into one of ours. */
export const WORD_FIELDS = ["section", "kind", "stage", "outcome", "isProtected", "hold"] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** What a staff list may tell. */
export const STAFF_FIELDS = [
  "staffName",
  "team",
  "employedFrom",
  "employedTo",
  "hours",
  "absentFrom",
  "absentTo",
  "absence",
] as const;
export type StaffField = (typeof STAFF_FIELDS)[number];
