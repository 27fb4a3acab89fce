import { dirname, join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { v7 } from "uuid";
import { StorageFailed, type Store } from "#server/store/port.ts";
import type { Vault } from "#server/vault/vault.ts";
import type { CommandId } from "#shared/domain/ids.ts";
import { toIso } from "#shared/domain/zone.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { carryOut, type ErasureDesk } from "./carry-out.ts";
import { claimErasureKey, lostKey, readErasureKey } from "./erasure-key.ts";
import { type Extent, extentOf, findErasable, type Meant } from "./find-erasable.ts";
import { type KeptErasure, noteErasure, noteOutcome, readLedger } from "./ledger.ts";

/** The last erasure of the ledger that this database has had. */
const SETTING = "erasures-applied";

export interface ErasureOrder {
  readonly meant: Meant;
  /** Says what would go, and erases nothing. */
  readonly dryRun: boolean;
}

export type ErasureAnswer =
  | { readonly outcome: "counted" | "erased"; readonly extent: Extent }
  /** Cases are open, or another one has come since it was counted; nothing was erased. */
  | { readonly outcome: "open" | "changed"; readonly extent: Extent }
  | { readonly outcome: "unknown" }
  /** Key or ledger can't be used; nothing was erased. */
  | { readonly outcome: "refused"; readonly sentence: string }
  /** It is written down, and carried out by the next start at the latest. */
  | { readonly outcome: "put-off"; readonly cause: StorageFailed["reason"] };

/** Erasing, and what is known of the erased: that they are, and no more (PR8). */
export interface Erasures {
  /** Which of these case numbers belong to erased cases: no list brings them back. */
  among(numbers: readonly string[]): Promise<ReadonlySet<string>>;
  erase(order: ErasureOrder): Promise<ErasureAnswer>;
  /** Carries out what this database lacks: what a crash cut short, and what was erased after the backup it comes from. How many. */
  catchUp(): Promise<Result<number, string>>;
}

export interface ErasureParts extends ErasureDesk {
  readonly vault: Pick<Vault, "lookup">;
  /** The vault's. */
  readonly keyFile: string;
}

/** Key and ledger of the erasures lie beside the vault's key. */
const filesBeside = (keyFile: string) => ({
  key: join(dirname(keyFile), "erasures.key"),
  ledger: join(dirname(keyFile), "erasures.jsonl"),
});

export function makeErasures(parts: ErasureParts): Erasures {
  const { store } = parts;
  const files = filesBeside(parts.keyFile);
  let last: Promise<unknown> = Promise.resolve();
  return {
    among: (numbers) => among(store, files, numbers),
    erase(order) {
      const mine = last.then(() => erase(parts, files, order));
      last = mine.catch(() => null);
      return mine;
    },
    catchUp: () => catchUp(parts, files),
  };
}

/** Before a database is restored: whether key and ledger are there to erase again what was erased since. */
export async function checkErasures(store: Pick<Store, "setting">, keyFile: string): Promise<Result<null, string>> {
  const files = filesBeside(keyFile);
  const kept = await readLedger(files.ledger);
  if (!kept.ok) return kept;
  const key = await readErasureKey(store, files.key);
  if (!key.ok) return key;
  return key.value === null && kept.value.length > 0 ? refuse(lostKey(files.key)) : ok(null);
}

type Files = ReturnType<typeof filesBeside>;

/** How many numbers are hashed before others get their turn. */
const SLICE = 2000;

async function among(store: Store, files: Files, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const key = await readErasureKey(store, files.key);
  if (!key.ok) throw new StorageFailed("unavailable", new Error("the key of the erasures is lost"));
  if (key.value === null) return new Set();
  const byHash = new Map<string, string>();
  for (const [index, number] of numbers.entries()) {
    byHash.set(key.value.hash(number), number);
    if (index % SLICE === SLICE - 1) await turn();
  }
  const erased = await store.erasedAmong([...byHash.keys()]);
  return new Set([...byHash].filter(([hash]) => erased.has(hash)).map(([, number]) => number));
}

async function erase(parts: ErasureParts, files: Files, { meant, dryRun }: ErasureOrder): Promise<ErasureAnswer> {
  const { store, vault, now } = parts;
  const found = await findErasable(store, vault, meant);
  if (!found) return { outcome: "unknown" };
  const extent = await extentOf(store, found);
  if (extent.cases.open > 0) return { outcome: "open", extent };
  if (dryRun) return { outcome: "counted", extent };
  const kept = await readLedger(files.ledger);
  const key = kept.ok ? await claimErasureKey(store, files.key, { isFirst: kept.value.length === 0 }) : kept;
  if (!key.ok) return { outcome: "refused", sentence: key.error };
  const erasure = {
    id: v7({ msecs: now() }) as CommandId,
    at: toIso(now()),
    citizenId: found.citizenId,
    caseIds: found.cases.map(({ state }) => state.id),
    numbers: found.cases.filter(({ tag }) => tag.number !== "").map(({ tag }) => key.value.hash(tag.number)),
  };
  // Written down before it is begun: from here on a crash can't undo what was confirmed.
  await noteErasure(files.ledger, erasure);
  try {
    const obstacle = await carryOut(parts, erasure, { again: false });
    await noteOutcome(files.ledger, erasure.id, obstacle ? "withdrawn" : "done");
    if (obstacle) return { outcome: obstacle.code === "open" ? "open" : "changed", extent };
    await store.saveSetting(SETTING, erasure.id);
    return { outcome: "erased", extent };
  } catch (error) {
    if (error instanceof StorageFailed) return { outcome: "put-off", cause: error.reason };
    throw error;
  }
}

async function catchUp(parts: ErasureParts, files: Files): Promise<Result<number, string>> {
  const { store } = parts;
  const kept = await readLedger(files.ledger);
  if (!kept.ok) return kept;
  const asked = kept.value.filter(({ outcome }) => outcome !== "withdrawn");
  const missing = since(asked, await store.setting(SETTING));
  const key =
    missing.length > 0
      ? await claimErasureKey(store, files.key, { isFirst: false })
      : await readErasureKey(store, files.key);
  if (!key.ok) return refuse(key.error);
  let carried = 0;
  for (const erasure of missing) {
    const isDone = erasure.outcome === "done";
    const obstacle = await carryOut(parts, erasure, { again: isDone });
    if (!isDone) await noteOutcome(files.ledger, erasure.id, obstacle ? "withdrawn" : "done");
    if (!obstacle) carried += 1;
  }
  const last = missing.at(-1);
  if (last) await store.saveSetting(SETTING, last.id);
  return ok(carried);
}

/** All of them where the ledger doesn't know the last one: carrying one out again changes nothing. */
function since(asked: readonly KeptErasure[], last: string | null): readonly KeptErasure[] {
  const known = asked.findIndex(({ id }) => id === last);
  return asked.filter(({ outcome }, index) => index > known || outcome === "open");
}
