import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { CopiedRow, TableShape } from "#server/store/copy.ts";
import { BackupUnreadable } from "./backup-unreadable.ts";
import { type BackupHeader, type BackupTrailer, FORMAT, FORMAT_VERSION, header, shape, trailer } from "./format.ts";
import { unzippedLines } from "./unzipped-lines.ts";

export type BackupPart =
  | { readonly is: "header"; readonly header: BackupHeader }
  | { readonly is: "table"; readonly shape: TableShape }
  | { readonly is: "rows"; readonly rows: readonly CopiedRow[] }
  /** The last one: all that came before is as it was written. Without it nothing is sure. */
  | ({ readonly is: "whole" } & BackupTrailer);

/** Rows that are handed on together. */
const TOGETHER = 500;

/** Reads a backup part by part. Throws `BackupUnreadable` where it is none, or not whole. */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const reading = makeReading();
  for await (const line of unzippedLines(file)) yield* reading.take(line);
  if (!reading.isWhole()) throw new BackupUnreadable("cut");
}

function makeReading() {
  const hash = createHash("sha256");
  const counts: Record<string, number> = {};
  let table: TableShape | null = null;
  let rows: CopiedRow[] = [];
  let isBegun = false;
  let isWhole = false;

  function* handOn(): Generator<BackupPart> {
    if (rows.length > 0) yield { is: "rows", rows };
    rows = [];
  }
  function addRow(row: CopiedRow): void {
    if (row.length !== table?.columns.length) throw new BackupUnreadable("damaged");
    counts[table.table] = (counts[table.table] ?? 0) + 1;
    rows.push(row);
  }
  function* takeObject(line: unknown): Generator<BackupPart> {
    yield* handOn();
    const last = trailer.safeParse(line);
    if (last.success) {
      const isTrue = isDeepStrictEqual(last.data, { counts, sha256: hash.copy().digest("hex") });
      if (!isTrue) throw new BackupUnreadable("damaged");
      isWhole = true;
      yield { is: "whole", ...last.data };
      return;
    }
    table = shapeIn(line);
    counts[table.table] = 0;
    yield { is: "table", shape: table };
  }
  return {
    isWhole: () => isWhole,
    *take(bytes: Buffer): Generator<BackupPart> {
      if (isWhole) throw new BackupUnreadable("damaged");
      const line = fromJson(bytes);
      if (!isBegun) yield { is: "header", header: headerIn(line) };
      else if (Array.isArray(line)) addRow(line);
      else yield* takeObject(line);
      isBegun = true;
      hash.update(bytes).update("\n");
      if (rows.length >= TOGETHER) yield* handOn();
    },
  };
}

function headerIn(line: unknown): BackupHeader {
  const isOurs = typeof line === "object" && line !== null && "format" in line && line.format === FORMAT;
  if (!isOurs) throw new BackupUnreadable("foreign");
  if ("version" in line && Number(line.version) > FORMAT_VERSION) throw new BackupUnreadable("newer");
  const read = header.safeParse(line);
  if (!read.success) throw new BackupUnreadable("damaged");
  return read.data;
}

function shapeIn(line: unknown): TableShape {
  const read = shape.safeParse(line);
  if (!read.success) throw new BackupUnreadable("damaged");
  return read.data;
}

/** What is no JSON is undefined, which no part of a backup is. */
function fromJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
