import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { ListRefusal, OtherFormat } from "#shared/protocol/lists.ts";
import { MOST_BYTES, refusal } from "./list-refusals.ts";

/** What a file that is no text begins with. */
const SIGNATURES: readonly (readonly [OtherFormat, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["picture", [0x89, 0x50, 0x4e, 0x47]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", [0x47, 0x49, 0x46, 0x38]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x50, 0x4b, 0x03, 0x04]],
];
/** How much is looked at to tell one encoding from another. */
const SAMPLE = 4096;
/** Control characters that no list has; tab, line breaks and the form feed of old printouts are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that tell a binary file
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f]/;

/**
 * A list's text, whatever system wrote it: UTF-8 or UTF-16 with or without a byte order mark, else Windows-1252.
 * Refused: an empty file, one over 100 MB, and one that is no text.
 */
export function decodeList(bytes: Buffer): Result<string, ListRefusal> {
  if (bytes.length === 0) return refuse(refusal("empty"));
  if (bytes.length > MOST_BYTES) return refuse(refusal("too-large"));
  const known = SIGNATURES.find(([, signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (known) return refuse({ code: "other-format", data: { format: known[0] } });
  const text = iconv.decode(bytes, encodingOf(bytes));
  if (CONTROL.test(text)) return refuse(refusal("not-text"));
  return text.trim() === "" ? refuse(refusal("empty")) : ok(text);
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf16be";
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? "utf8" : "windows-1252");
}

/** In UTF-16 nearly every second byte of a Danish list is zero; which one tells the order. */
function utf16WithoutMark(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even < odd / 8) return "utf16le";
  return even > many && odd < even / 8 ? "utf16be" : null;
}
