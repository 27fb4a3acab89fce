/** What the audit log tells of (PR7). */
export type LogAction =
  | "readCitizen"
  | "readNotes"
  | "writeNote"
  | "searchCitizen"
  | "readLog"
  | "handOutLink"
  | "exportJournal"
  | "exportRows"
  | "importList"
  | "takeListBack"
  | "eraseCitizen"
  | "rotateKey"
  | "backUp"
  | "restore";
