import { SYSTEM_ACTOR } from "#server/auth/system-actor.ts";
import { writesOf } from "#server/cases/writes.ts";
import type { Loaded, Plan, Store, StoredCase } from "#server/store/port.ts";
import type { Instant, IsoInstant } from "#shared/domain/dates.ts";
import { ORGANISATION, type UnitId } from "#shared/domain/ids.ts";
import { toIso } from "#shared/domain/zone.ts";
import type { Erasure } from "./ledger.ts";

export interface ErasureDesk {
  readonly store: Store;
  readonly now: () => Instant;
}

/** `open`: these cases must be closed first. `changed`: the citizen has got another case since it was asked. */
export type Obstacle =
  | { readonly code: "open"; readonly numbers: readonly string[] }
  | { readonly code: "changed" }
  /** It is in a unit whose stream is not locked yet. */
  | { readonly code: "elsewhere"; readonly units: readonly UnitId[] };

/** Thrown inside the transaction, so that nothing at all is written: no answer either. */
class InTheWay extends Error {
  readonly obstacle: Obstacle;
  constructor(obstacle: Obstacle) {
    super(`an erasure cannot be carried out: ${obstacle.code}`);
    this.obstacle = obstacle;
  }
}

export interface Manner {
  /** It was carried out once already; a restored database may no longer know that the cases were closed. */
  readonly again: boolean;
}

/**
 * Erases: one command over the organisation and every unit with a case of it, so that no list and no hand is in it at
 * the same time. The same erasure again changes nothing (CA4). Null where it is done, else what is in the way.
 */
export async function carryOut(desk: ErasureDesk, erasure: Erasure, manner: Manner): Promise<Obstacle | null> {
  const units = new Set<UnitId>();
  for (;;) {
    const obstacle = await attempt(desk, erasure, manner, units);
    if (obstacle?.code !== "elsewhere") return obstacle;
    for (const unit of obstacle.units) units.add(unit);
  }
}

async function attempt(
  { store, now }: ErasureDesk,
  erasure: Erasure,
  { again }: Manner,
  units: ReadonlySet<UnitId>,
): Promise<Obstacle | null> {
  const { id, citizenId, caseIds } = erasure;
  const at = toIso(now());
  try {
    await store.commit({
      commandId: id,
      actor: SYSTEM_ACTOR,
      stream: ORGANISATION,
      scope: {
        streams: [ORGANISATION, ...units],
        cases: caseIds,
        ...(citizenId === null || again ? {} : { citizens: [citizenId] }),
      },
      now: at,
      plan: (loaded) => planErasure(loaded, erasure, at, again),
    });
    return null;
  } catch (error) {
    if (error instanceof InTheWay) return error.obstacle;
    throw error;
  }
}

function planErasure(loaded: Loaded, erasure: Erasure, at: IsoInstant, again: boolean): Plan {
  const standing = [...loaded.cases.values()].filter(({ state }) => !state.gone);
  if (standing.some(({ state }) => !erasure.caseIds.includes(state.id))) throw new InTheWay({ code: "changed" });
  const open = again ? [] : standing.filter(({ state }) => state.stage !== "closed");
  if (open.length > 0) throw new InTheWay({ code: "open", numbers: open.map(({ tag }) => tag.number) });
  const elsewhere = standing.map(({ state }) => state.unit).filter((unit) => !loaded.seqs.has(unit));
  if (elsewhere.length > 0) throw new InTheWay({ code: "elsewhere", units: elsewhere });
  return { ok: true, writes: writesFor(loaded, erasure, standing, at) };
}

/** Every case is gone from its board, and its events, stays and clocks remain for the figures (CA7, PR8). */
function writesFor(loaded: Loaded, erasure: Erasure, standing: readonly StoredCase[], at: IsoInstant) {
  const { citizenId, caseIds, numbers } = erasure;
  // Erased again after a restore, it ends on the day on which it was erased first.
  const happenings = standing.map(({ state }) => ({
    caseId: state.id,
    unit: state.unit,
    occurredOn: erasure.at,
    event: { type: "caseErased" } as const,
  }));
  const named = standing.map(({ tag }) => tag.number).filter((number) => number !== "");
  const about = caseIds.length > 0 ? caseIds : [null];
  return {
    ...writesOf(loaded, { happenings }, { actor: SYSTEM_ACTOR, recordedAt: at, backfill: false }),
    droppedTags: caseIds,
    droppedNotesOf: caseIds,
    droppedListRows: caseIds,
    droppedCitizens: citizenId === null ? [] : [citizenId],
    forgottenInUndo: [...caseIds, ...named, ...(citizenId === null ? [] : [citizenId])],
    erasedNumbers: numbers,
    audited: about.map((caseId) => ({
      at,
      actor: SYSTEM_ACTOR,
      action: "eraseCitizen" as const,
      caseId,
      citizenId,
      purpose: null,
    })),
  };
}
