import { join } from "node:path";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { inflateRaw } from "node:zlib";
import { unguarded } from "#server/csv.ts";
import { projectRoot } from "#server/project-root.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { FileRemark, ListRefusal, OtherFormat } from "#shared/protocol/lists.ts";
import { type CellValue, cellText } from "./cell-text.ts";
import { MOST_COLUMNS, MOST_ROWS, refusal } from "./list-refusals.ts";
import type { TableRow } from "./table.ts";
import { RELATIONS, readWorkbook, type Sheet, WORKBOOK, type Workbook } from "./workbook.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/** The rows of one sheet, and what a person should know of the workbook. */
export interface ReadSheet {
  readonly sheets: readonly string[];
  readonly sheet: string;
  readonly rows: readonly TableRow[];
  readonly remarks: readonly FileRemark[];
  readonly daysFrom: Workbook["daysFrom"];
}

/** What the workbook's own two files may unpack to; they name its sheets. */
const MOST_OF_WORKBOOK = 16 * 1024 * 1024;

/** Reads one sheet of an XLSX file: the one named, else the first that is not hidden. No formula or macro is run. */
export async function readXlsx(bytes: Buffer, chosen: string | undefined): Promise<Result<ReadSheet, ListRefusal>> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const entries = new Map(directory.value.map((entry) => [entry.name, entry]));
  const format = otherFormat(entries, bytes);
  if (format) return refuse({ code: "other-format", data: { format } });
  const workbook = await workbookOf(entries, bytes);
  const sheet = workbook && chooseSheet(workbook.sheets, chosen);
  if (!workbook || sheet === null) return refuse(refusal("spreadsheet-broken"));
  const sheets = workbook.sheets.map(({ name }) => name);
  if (!sheet) return refuse({ code: "sheet-unknown", data: { sheet: chosen ?? "", sheets } });
  const read = await readInThread(packedParts(entries, bytes, workbook, sheet), sheet);
  if (!read.ok) return read;
  const macro: FileRemark[] = hasMacro(entries) ? ["macro"] : [];
  return ok({
    sheets,
    sheet: sheet.name,
    rows: read.value.rows,
    remarks: [...macro, ...read.value.remarks],
    daysFrom: workbook.daysFrom,
  });
}

/** What a zip file is that holds no workbook. */
function otherFormat(entries: ReadonlyMap<string, ZipEntry>, bytes: Buffer): OtherFormat | null {
  if (entries.has(WORKBOOK)) return null;
  if (entries.has("word/document.xml")) return "document";
  if (entries.has("ppt/presentation.xml")) return "slides";
  if (entries.has("xl/workbook.bin")) return "other-spreadsheet";
  const kind = entries.get("mimetype");
  const written = kind ? bytes.toString("latin1", kind.start, kind.start + kind.packed) : "";
  if (written.includes("opendocument.spreadsheet")) return "other-spreadsheet";
  if (written.includes("opendocument.presentation")) return "slides";
  return written.includes("opendocument") ? "document" : "archive";
}

const hasMacro = (entries: ReadonlyMap<string, ZipEntry>): boolean =>
  [...entries.keys()].some((name) => /(^|\/)vbaProject\.bin$|^xl\/macrosheets\//i.test(name));

/** Undefined where the one asked for is not there, null where there is none at all. */
function chooseSheet(sheets: readonly Sheet[], chosen: string | undefined): Sheet | undefined | null {
  if (chosen !== undefined) return sheets.find(({ name }) => name === chosen);
  return sheets.find(({ isHidden }) => !isHidden) ?? sheets[0] ?? null;
}

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

async function workbookOf(entries: ReadonlyMap<string, ZipEntry>, bytes: Buffer): Promise<Workbook | null> {
  const texts: string[] = [];
  for (const name of [WORKBOOK, RELATIONS]) {
    const entry = entries.get(name);
    if (!entry || entry.unpacked > MOST_OF_WORKBOOK) return null;
    const packed = bytes.subarray(entry.start, entry.start + entry.packed);
    const limit = { maxOutputLength: Math.max(1, entry.unpacked) };
    const content = entry.isDeflated ? await inflate(packed, limit).catch(() => null) : packed;
    if (content === null) return null;
    texts.push(content.toString("utf8"));
  }
  const [workbook = "", relations = ""] = texts;
  return readWorkbook(workbook, relations);
}

interface PackedPart {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly size: number;
}

/** The parts that reading one sheet needs: no other is unpacked. */
function packedParts(
  entries: ReadonlyMap<string, ZipEntry>,
  bytes: Buffer,
  { strings, styles }: Workbook,
  { path }: Sheet,
): readonly PackedPart[] {
  return [WORKBOOK, RELATIONS, strings, styles, path].flatMap((name): PackedPart[] => {
    const entry = entries.get(name);
    if (!entry) return [];
    const packed = new Uint8Array(bytes.subarray(entry.start, entry.start + entry.packed));
    return [{ name, isDeflated: entry.isDeflated, bytes: packed, size: entry.unpacked }];
  });
}

/** What a workbook of the largest size needs; one that needs more ends its own thread, and not the board. */
const MOST_MEMORY_MB = 2048;
/** Cells taken over between two turns of the event loop. */
const BATCH = 4000;

interface Found {
  readonly rows: number;
  readonly columns: number;
  readonly hiddenRows: boolean;
  readonly hiddenColumns: boolean;
  readonly merged: boolean;
  readonly formulas: boolean;
}
type FromThread =
  | { readonly found: Found }
  | { readonly rows: readonly (readonly CellValue[] | null)[]; readonly isLast: boolean };
type Rows = Pick<ReadSheet, "rows" | "remarks">;

async function readInThread(parts: readonly PackedPart[], sheet: Sheet): Promise<Result<Rows, ListRefusal>> {
  if (!parts.some(({ name }) => name === sheet.path)) return refuse(refusal("spreadsheet-broken"));
  const worker = new Worker(join(projectRoot, "server/imports/read-sheet.mjs"), {
    workerData: {
      parts,
      sheetPath: sheet.path,
      position: sheet.position,
      mostRows: MOST_ROWS + 1,
      mostColumns: MOST_COLUMNS,
      batch: BATCH,
    },
    transferList: parts.map(({ bytes }) => bytes.buffer),
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  try {
    return await takeOver(worker);
  } finally {
    await worker.terminate();
  }
}

/** Asks for one batch after the other, each in a turn of its own. */
function takeOver(worker: Worker): Promise<Result<Rows, ListRefusal>> {
  const rows: TableRow[] = [];
  let remarks: readonly FileRemark[] = [];
  let taken = 0;
  return new Promise((resolve) => {
    const ask = () => worker.postMessage(null);
    const begin = (found: Found) => {
      const tooMuch = excess(found);
      if (tooMuch) return resolve(refuse(tooMuch));
      remarks = remarksOf(found);
      ask();
    };
    worker.on("message", (message: FromThread) => {
      if ("found" in message) return begin(message.found);
      rows.push(...rowsOf(message.rows, taken));
      taken += message.rows.length;
      if (message.isLast) resolve(ok({ rows, remarks }));
      else setImmediate(ask);
    });
    worker.on("error", (error) =>
      resolve(refuse(refusal(isTooFull(error) ? "spreadsheet-swells" : "spreadsheet-broken"))),
    );
    worker.on("exit", () => resolve(refuse(refusal("spreadsheet-broken"))));
  });
}

const rowsOf = (batch: readonly (readonly CellValue[] | null)[], before: number): readonly TableRow[] =>
  batch.flatMap((cells, index) =>
    cells ? [{ row: before + index + 1, cells: cells.map((cell) => unguarded(cellText(cell))) }] : [],
  );

/** A part that unpacks to more than it said, or a sheet for which the thread's memory is not enough. */
const isTooFull = (error: Error & { readonly code?: string }): boolean =>
  error.code === "ERR_BUFFER_TOO_LARGE" || error.code === "ERR_WORKER_OUT_OF_MEMORY";

function excess({ rows, columns }: Found): ListRefusal | null {
  if (columns > MOST_COLUMNS) return { code: "too-many-columns", data: { most: MOST_COLUMNS } };
  return rows > MOST_ROWS + 1 ? { code: "too-many-rows", data: { most: MOST_ROWS } } : null;
}

function remarksOf({ hiddenRows, hiddenColumns, merged, formulas }: Found): readonly FileRemark[] {
  const told: readonly (readonly [boolean, FileRemark])[] = [
    [hiddenRows, "hidden-rows"],
    [hiddenColumns, "hidden-columns"],
    [merged, "merged-cells"],
    [formulas, "formulas"],
  ];
  return told.flatMap(([holds, remark]) => (holds ? [remark] : []));
}
