import type { Organisation } from "#server/store/port.ts";
import type { Unit } from "#shared/domain/board.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { newUnit } from "#shared/domain/organisation.ts";
import { must } from "#shared/lib/must.ts";
import { plain } from "./columns.ts";

/** Gives the same new id for the same purpose each time, so that a plan made twice says the same. */
export type IdFor = (purpose: string) => string;

export function remembered(newId: () => string): IdFor {
  const given = new Map<string, string>();
  return (purpose) => {
    const id = given.get(purpose) ?? newId();
    given.set(purpose, id);
    return id;
  };
}

export interface ListTeams {
  /** Those that have no board yet. */
  readonly created: readonly Unit[];
  readonly find: (name: string) => Unit | undefined;
  readonly named: (name: string) => Unit;
}

/** The teams that a list names, each once however it is typed. */
export function teamsOf(names: readonly string[], organisation: Organisation, idFor: IdFor): ListTeams {
  const known = new Map([...organisation.units.values()].map((unit) => [plain(unit.name), unit]));
  const created: Unit[] = [];
  for (const name of names) {
    const key = plain(name);
    if (known.has(key)) continue;
    let columns = 0;
    const unit = newUnit(idFor(`unit ${key}`) as UnitId, name, () => idFor(`column ${++columns} of ${key}`));
    known.set(key, unit);
    created.push(unit);
  }
  const find = (name: string) => known.get(plain(name));
  return { created, find, named: (name) => must(find(name), "a team of the list") };
}
