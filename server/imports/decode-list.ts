import { isAscii, isUtf8 } from "node:buffer";
import { setImmediate as turn } from "node:timers/promises";
import iconv from "iconv-lite";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { ListRefusal } from "#shared/protocol/lists.ts";
import { refusal } from "./list-refusals.ts";

/** Decoded between two turns of the event loop. */
const CHUNK = 512 * 1024;
/** How much is looked at to tell one encoding from another. */
const SAMPLE = 4096;
/** Control characters that no list has; tab, line breaks and the form feed of old printouts are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that tell a binary file
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f]/;

/**
 * A list's text, whatever system wrote it: UTF-8 or UTF-16 with or without a byte order mark, else Windows-1252.
 * Refused: a blank one, and one that is no text.
 */
export async function decodeList(bytes: Buffer): Promise<Result<string, ListRefusal>> {
  const decoder = iconv.getDecoder(encodingOf(bytes));
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const part = decoder.write(bytes.subarray(at, at + CHUNK));
    if (CONTROL.test(part)) return refuse(refusal("not-text"));
    parts.push(part);
    await turn();
  }
  const text = parts.join("") + (decoder.end() ?? "");
  return /\S/.test(text) ? ok(text) : refuse(refusal("empty"));
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf16be";
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) || isCutUtf8(bytes) ? "utf8" : "windows-1252");
}

/** UTF-8 that ends within a letter: the file was cut off there, and is refused for that rather than read as another encoding. */
const isCutUtf8 = (bytes: Buffer): boolean =>
  [1, 2, 3].some((missing) => {
    const whole = bytes.subarray(0, -missing);
    return isUtf8(whole) && !isAscii(whole);
  });

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
