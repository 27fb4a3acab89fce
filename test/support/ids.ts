import { createHash } from "node:crypto";
import { v7 } from "uuid";
import type { Brand } from "#shared/lib/brand.ts";

/** Makes the next id of a test's own endless row; the same seed and time give the same row. */
export type IdMaker = <Id extends Brand<string, string>>() => Id;

/** Real UUIDv7s, in order, without chance: from a seed and a time (epoch milliseconds). */
export function idsFrom(seed: string, atMs: number): IdMaker {
  let count = 0;
  return <Id extends Brand<string, string>>() => {
    const random = createHash("sha256").update(`${seed} ${count}`).digest().subarray(0, 16);
    const id = v7({ msecs: atMs, seq: count, random });
    count += 1;
    return id as Id;
  };
}
