import type { Figures } from "#server/figures/figures.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { WallKind } from "#shared/domain/display.ts";
import type { UnitFlow } from "#shared/domain/flow/unit-flow.ts";
import type { UnitId } from "#shared/domain/ids.ts";

/** A unit's flow is asked for no more often than this, however much happens on its board. */
const ASK_EVERY_MS = 20_000;

const NO_FLOW: UnitFlow = { stuck: [], trend: { stages: [], weeks: [] }, overdueBefore: null, historySince: null };

interface Asked {
  flow: UnitFlow;
  askedAt: number;
  isOutdated: boolean;
  /** Resolves when the answer to come is there, or that there is none. */
  answer: Promise<void> | null;
}

/** The flow that a unit's walls show, of each kind, as it was last told. */
export interface UnitFlows {
  /** What is known of it; nothing at first. */
  current(kind: WallKind): UnitFlow;
  /** Asks anew where something has happened since and it is time again; what comes is told by `changed`. */
  ask(kind: WallKind): void;
  /** Resolves when nothing more is being asked. */
  answered(kind: WallKind): Promise<void>;
  /** Something has happened. */
  outdated(): void;
}

export interface FlowSource {
  readonly ofUnit: Figures["ofUnit"];
  readonly now: () => Instant;
}

export function makeUnitFlows(unit: UnitId, { ofUnit, now }: FlowSource, changed: () => void): UnitFlows {
  const kinds = new Map<WallKind, Asked>();

  function of(kind: WallKind): Asked {
    const asked = kinds.get(kind) ?? {
      ...{ flow: NO_FLOW, askedAt: Number.NEGATIVE_INFINITY, isOutdated: true, answer: null },
    };
    kinds.set(kind, asked);
    return asked;
  }

  async function fetch(kind: WallKind, asked: Asked): Promise<void> {
    // Where there is no answer the last one stands, and the next time it is asked again.
    const told = await ofUnit(unit, kind, now()).catch(() => null);
    asked.answer = null;
    if (told?.ok) asked.flow = told.value;
    else asked.isOutdated = true;
    if (told?.ok) changed();
  }

  return {
    current: (kind) => of(kind).flow,
    ask(kind) {
      const asked = of(kind);
      const isTime = Math.abs(now() - asked.askedAt) >= ASK_EVERY_MS;
      if (!asked.isOutdated || asked.answer || !isTime) return;
      asked.askedAt = now();
      asked.isOutdated = false;
      asked.answer = fetch(kind, asked);
    },
    answered: async (kind) => void (await of(kind).answer),
    outdated() {
      for (const asked of kinds.values()) asked.isOutdated = true;
    },
  };
}
