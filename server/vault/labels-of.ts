import type { Store } from "#server/store/port.ts";
import type { Unit } from "#shared/domain/board.ts";
import type { CaseState } from "#shared/domain/case.ts";
import type { CitizenId, UnitId } from "#shared/domain/ids.ts";
import type { Tag } from "#shared/domain/world.ts";
import { initialsOf } from "./initials.ts";
import type { Vault } from "./vault.ts";

/** Nobody's name is even opened for a protected case. */
const namedCitizen = ({ citizen, isProtected }: CaseState): CitizenId | null => (isProtected ? null : citizen);

/**
 * The labels of a unit's cases for the moment its choice changes (PR2): initials, or none where it writes its own from now
 * on, or has them no more; what stood before is not kept. A protected citizen never has one (PR4).
 */
export function makeLabelsOf(store: Pick<Store, "board" | "citizens">, vault: Pick<Vault, "open">) {
  return async (unit: UnitId, labels: Unit["labels"]): Promise<readonly Tag[]> => {
    const cases = (await store.board(unit)).cases.filter(({ state }) => !state.gone);
    if (labels !== "initials") return cases.map(({ tag }): Tag => ({ ...tag, label: null }));
    const ids = cases.map(({ state }) => namedCitizen(state)).filter((id) => id !== null);
    const rows = await store.citizens([...new Set(ids)]);
    const initials = new Map(
      rows.map(({ citizenId, sealed }) => [citizenId, initialsOf(vault.open(citizenId, sealed).name)]),
    );
    return cases.map(({ state, tag }): Tag => {
      const citizen = namedCitizen(state);
      return { caseId: state.id, number: tag.number, label: citizen && (initials.get(citizen) ?? null) };
    });
  };
}
