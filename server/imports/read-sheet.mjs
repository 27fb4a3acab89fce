/**
 * Unpacks and reads one sheet, in a thread of its own, so that the board goes on meanwhile. Plain JavaScript, so that
 * Node runs it as it is. Given the packed parts of a workbook (`workerData`), it says what it found, then hands over the
 * rows, a batch for each time it is asked. Only what is handed in here is ever unpacked, and never to more than it said.
 */
import { parentPort, workerData } from "node:worker_threads";
import { inflateRawSync } from "node:zlib";
import { readSheet } from "read-excel-file/node";

const { parts, sheetPath, position, mostRows, mostColumns, batch } = workerData;

const unpacked = parts.map(({ name, isDeflated, bytes, size }) => {
  const content = isDeflated ? inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) }) : Buffer.from(bytes);
  if (content.length !== size) throw new RangeError("a part has another size than it said");
  return { name, content };
});

const sheet = unpacked.find(({ name }) => name === sheetPath);
sheet.content = addressed(sheet.content);
const found = look(sheet.content.toString("latin1"));
if (found.columns > mostColumns || found.rows > mostRows) parentPort.postMessage({ found });
else {
  const rows = await readSheet(zipped(unpacked), position, { trim: false });
  parentPort.postMessage({ found });
  serve(rows);
}

/** Some systems leave out where a cell stands, since it follows the one before. The reader wants to be told. */
function addressed(content) {
  const xml = content.toString("latin1");
  if (!/<(?:\w+:)?c(?=[\s/>])(?![^>]*\sr=)[^>]*>/.test(xml)) return content;
  let row = 0;
  let column = 0;
  const written = xml.replace(/<((?:\w+:)?)(row|c)(?=[\s/>])([^>]*)>/g, (_, prefix, tag, attributes) => {
    const [, told] = /\sr="([A-Z]*\d+)"/.exec(attributes) ?? [];
    if (tag === "row") [row, column] = [told ? Number(told) : row + 1, 0];
    else column = told ? columnOf(told.replace(/\d/g, "")) : column + 1;
    const place = tag === "row" ? row : `${lettersOf(column)}${row}`;
    return `<${prefix}${tag}${told ? "" : ` r="${place}"`}${attributes}>`;
  });
  return Buffer.from(written, "latin1");
}

function lettersOf(column) {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? lettersOf(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** What the reader does not tell. Sizes count cells that hold something. */
function look(xml) {
  const seen = { rows: 0, columns: 0, hiddenRows: false, hiddenColumns: false, merged: false, formulas: false };
  const hiddenFrom = [];
  let isHidden = false;
  for (const [, tag, attributes] of xml.matchAll(/<(?:\w+:)?(row|c|f|col|mergeCell)\b([^>]*)>/g)) {
    if (tag === "row") isHidden = /\shidden="(1|true)"/.test(attributes);
    else if (tag === "f") seen.formulas = true;
    else if (tag === "mergeCell") seen.merged = true;
    else if (tag === "col" && /\shidden="(1|true)"/.test(attributes)) {
      hiddenFrom.push(Number(/\smin="(\d+)"/.exec(attributes)?.[1] ?? 1));
    } else if (tag === "c" && !attributes.endsWith("/")) {
      const [, letters = "", row = "0"] = /\sr="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
      seen.columns = Math.max(seen.columns, columnOf(letters));
      seen.rows = Math.max(seen.rows, Number(row));
      seen.hiddenRows ||= isHidden;
    }
  }
  seen.hiddenColumns = hiddenFrom.some((from) => from <= seen.columns);
  return seen;
}

function columnOf(letters) {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** The parts as a zip file that holds nothing else, and that nothing needs unpacking in. */
function zipped(files) {
  const entries = files.map(({ name, content }) => ({ name: Buffer.from(name), content }));
  const local = entries.flatMap(({ name, content }) => {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt32LE(content.length, 22);
    head.writeUInt16LE(name.length, 26);
    return [head, name, content];
  });
  let offset = 0;
  const directory = entries.flatMap(({ name, content }) => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(20, 6);
    head.writeUInt32LE(content.length, 20);
    head.writeUInt32LE(content.length, 24);
    head.writeUInt16LE(name.length, 28);
    head.writeUInt32LE(offset, 42);
    offset += 30 + name.length + content.length;
    return [head, name];
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...directory, end]);
}

/** Rows of cells, null where a row is blank; no more cells at a time than are soon taken over. */
function serve(rows) {
  let at = 0;
  parentPort.on("message", () => {
    const from = at;
    let cells = 0;
    while (at < rows.length && cells < batch) {
      cells += rows[at].length + 1;
      at += 1;
    }
    const next = rows.slice(from, at).map((row) => (row.some((cell) => cell !== null) ? row : null));
    parentPort.postMessage({ rows: next, isLast: at >= rows.length });
    if (at >= rows.length) parentPort.close();
  });
}
