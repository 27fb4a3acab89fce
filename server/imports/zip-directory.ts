import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { ListRefusal } from "#shared/protocol/lists.ts";
import { MOST_UNPACKED, refusal } from "./list-refusals.ts";

/** A file inside a zip file, as the zip's own directory has it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly isDeflated: boolean;
  /** Where its bytes begin, and how many they are. */
  readonly start: number;
  readonly packed: number;
  /** What it says it unpacks to; whoever unpacks stops there. */
  readonly unpacked: number;
}

const END = { signature: 0x06054b50, length: 22 };
const END_64 = { signature: 0x06064b50, locator: 0x07064b50, locatorLength: 20 };
const ENTRY = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 10_000;
/** Stands for a size or place that is told in 64 bits elsewhere. */
const ELSEWHERE = 0xffffffff;
/** The best of ordinary lists shrink to a fiftieth; only a file made for harm shrinks to less than a 200th. */
const MOST_RATIO = 200;
const HARMLESS = 32 * 1024 * 1024;

/**
 * The directory of a zip file, read without unpacking anything. Refused: a cut-off or damaged one, one with a password,
 * and one that says it unpacks to more than any list has.
 */
export function readZipDirectory(bytes: Buffer): Result<readonly ZipEntry[], ListRefusal> {
  try {
    const entries = entriesOf(bytes);
    if (entries === null) return refuse(refusal("spreadsheet-locked"));
    const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
    const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
    const swells = unpacked > MOST_UNPACKED || (unpacked > HARMLESS && unpacked > packed * MOST_RATIO);
    return swells ? refuse(refusal("spreadsheet-swells")) : ok(entries);
  } catch (error) {
    if (error instanceof RangeError) return refuse(refusal("spreadsheet-broken"));
    throw error;
  }
}

const damaged = () => new RangeError("the zip file is cut off or damaged");

/** Null where a file inside has a password. Throws a RangeError where a number points outside the file. */
function entriesOf(bytes: Buffer): readonly ZipEntry[] | null {
  const { count, offset } = directoryOf(bytes);
  if (count > MOST_ENTRIES) throw damaged();
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== ENTRY.signature) throw damaged();
    if ((bytes.readUInt16LE(at + 8) & 1) === 1) return null;
    const lengths = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    entries.push(entryAt(bytes, at, lengths[0] ?? 0, lengths[1] ?? 0));
    at += ENTRY.length + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

function directoryOf(bytes: Buffer): { readonly count: number; readonly offset: number } {
  const least = Math.max(0, bytes.length - END.length - LONGEST_COMMENT);
  let at = bytes.length - END.length;
  while (at >= least && bytes.readUInt32LE(at) !== END.signature) at -= 1;
  if (at < least) throw damaged();
  const offset = bytes.readUInt32LE(at + 16);
  if (offset !== ELSEWHERE) return { count: bytes.readUInt16LE(at + 10), offset };
  const locator = at - END_64.locatorLength;
  if (bytes.readUInt32LE(locator) !== END_64.locator) throw damaged();
  const end = Number(bytes.readBigUInt64LE(locator + 8));
  if (bytes.readUInt32LE(end) !== END_64.signature) throw damaged();
  return { count: Number(bytes.readBigUInt64LE(end + 32)), offset: Number(bytes.readBigUInt64LE(end + 48)) };
}

function entryAt(bytes: Buffer, at: number, nameLength: number, extraLength: number): ZipEntry {
  const nameAt = at + ENTRY.length;
  if (nameAt + nameLength + extraLength > bytes.length) throw damaged();
  const name = bytes.toString("utf8", nameAt, nameAt + nameLength);
  const long = longNumbers(bytes.subarray(nameAt + nameLength, nameAt + nameLength + extraLength));
  const [unpacked = 0, packed = 0, local = 0] = [24, 20, 42].map((field) => {
    const number = bytes.readUInt32LE(at + field);
    return number === ELSEWHERE ? (long.shift() ?? Number.POSITIVE_INFINITY) : number;
  });
  if (bytes.readUInt32LE(local) !== LOCAL.signature) throw damaged();
  const start = local + LOCAL.length + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + packed > bytes.length) throw damaged();
  return { name, isDeflated: bytes.readUInt16LE(at + 10) === 8, start, packed, unpacked };
}

/** Of the extra field for large files: unpacked, packed, place, each only where its short number says so. */
function longNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const count = Math.floor(extra.readUInt16LE(at + 2) / 8);
    return Array.from({ length: count }, (_, index) => Number(extra.readBigUInt64LE(at + 4 + index * 8)));
  }
  return [];
}
