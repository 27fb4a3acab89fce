import { ok, refuse } from "#shared/lib/result.ts";
import { columnOfStage } from "./board.ts";
import type { Payloads } from "./commands.ts";
import { deadlinesOf } from "./deadlines.ts";
import { type Context, type Decided, happens, theCase, yardstickOf } from "./decision.ts";
import type { Happening } from "./events.ts";
import type { PersonId } from "./ids.ts";
import { newUnit, unitCreated } from "./organisation.ts";
import { placeBefore, rankInOrder } from "./ranks.ts";
import { compareUrgency, urgencyOf } from "./urgency.ts";
import type { TaggedCase, World } from "./world.ts";

/** A case to another unit's board: it leaves one stream and enters the other in one transaction (CA3). */
export function decideTransfer(world: World, payload: Payloads["transferCase"], context: Context): Decided {
  const found = theCase(world, payload.caseId, context);
  if (!found.ok) return found;
  const { state, tag } = found.value;
  const unit = world.organisation.units.get(payload.toUnit);
  const column = unit && columnOfStage(unit, state.stage);
  if (!column || payload.toUnit === state.unit) return refuse({ code: "column-unknown", data: {} });
  const rank = column.sorting === "hand" ? placeBefore(world.ranks.get(column.id) ?? [], state.id, null).rank : null;
  const there = { id: state.id, unit: payload.toUnit };
  const entered = happens(there, { type: "caseEntered", fromUnit: state.unit, column: column.id, rank }, context);
  const freed = state.caseworker === null ? [] : [happens(there, { type: "caseAssigned", caseworker: null }, context)];
  const happenings = [happens(state, { type: "caseLeft", toUnit: payload.toUnit }, context), entered, ...freed];
  // Each unit chooses its labels with its own data-protection officer (PR2): none comes along.
  return ok({ happenings, ...(tag.label === null ? {} : { tags: [{ ...tag, label: null }] }) });
}

/** By hand or by urgency: ranks are given in today's urgency order by the switch, and taken away by the switch back (MV3). */
export function decideSorting(world: World, payload: Payloads["setColumnSorting"], context: Context): Decided {
  const column = world.organisation.units.get(context.unit)?.columns.find(({ id }) => id === payload.column);
  if (!column) return refuse({ code: "column-unknown", data: {} });
  if (column.sorting === payload.sorting) return ok({ happenings: [] });
  const inColumn = [...world.cases.values()].filter(({ state }) => state.column === column.id && !state.gone);
  const happenings: readonly Happening[] =
    payload.sorting === "urgency"
      ? inColumn.map(({ state }) => happens(state, { type: "caseRanked", rank: null }, context))
      : rankInOrder(byUrgency(inColumn, world, context).map(({ state }) => state.id)).map(({ caseId, rank }) =>
          happens({ id: caseId, unit: context.unit }, { type: "caseRanked", rank }, context),
        );
  const { unit } = context;
  return ok({
    happenings,
    organisation: [{ type: "columnSortingSet", unit, column: column.id, sorting: payload.sorting }],
  });
}

function byUrgency(cases: readonly TaggedCase[], world: World, { moment }: Context): readonly TaggedCase[] {
  const by = yardstickOf(world.organisation);
  return cases
    .map((found) => {
      const { deadlines } = deadlinesOf(found.state, by.rulebook, by.calendars);
      const closed = found.state.stage === "closed";
      const urgency = urgencyOf({ ...found.state, clocks: deadlines, closed, number: found.tag.number }, moment);
      return { found, urgency };
    })
    .sort((a, b) => compareUrgency(a.urgency, b.urgency))
    .map(({ found }) => found);
}

/** A team with its own board: one column per stage (MV3). */
export function decideUnit(world: World, payload: Payloads["createUnit"], context: Context): Decided {
  const { units } = world.organisation;
  if (units.has(payload.unitId)) return refuse({ code: "malformed", data: { path: "payload.unitId" } });
  if ([...units.values()].some(({ name }) => name === payload.name)) {
    return refuse({ code: "name-taken", data: { name: payload.name } });
  }
  return ok({
    happenings: [],
    organisation: [unitCreated(newUnit(payload.unitId, payload.name, context.newId))],
  });
}

/** Somebody new; or the same person again, under the same name, with another role: a caseworker whom a list named first. */
export function decidePerson(world: World, payload: Payloads["addPerson"]): Decided {
  const { people, units } = world.organisation;
  const { personId, name, role, unit } = payload;
  const known = people.get(personId);
  if (known && known.name !== name) return refuse({ code: "malformed", data: { path: "payload.personId" } });
  if (!known && [...people.values()].some((person) => person.name === name))
    return refuse({ code: "name-taken", data: { name } });
  const needsUnit = role === "caseworker" || role === "leader" || role === "display";
  if (unit === undefined ? needsUnit : !units.has(unit))
    return refuse({ code: "malformed", data: { path: "payload.unit" } });
  const taken = new Set([...people.values()].map(({ initials }) => initials));
  return ok({
    happenings: [],
    organisation: [{ type: "personAdded", person: personId, role, units: unit ? [unit] : [] }],
    names: [{ id: personId satisfies PersonId, name, initials: known?.initials ?? initialsFor(name, taken) }],
  });
}

/** How much of a name initials take, so that they fit on a card. */
const MOST_LETTERS = 4;

/**
 * A colleague's initials: AL, and where those are taken, more of the last name: ALa, ALar, then AL2. A name that ends in a
 * number is known by it: *Resource18* is R18.
 */
export function initialsFor(name: string, taken: ReadonlySet<string>): string {
  const words = name.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word));
  const first = words[0] ?? "?";
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  const start = first.charAt(0).toUpperCase();
  const [number] = /\d{1,3}$/.exec(name.trim()) ?? [];
  const rest = (last || first.slice(1)).slice(0, MOST_LETTERS - 1);
  const letters = [...rest].map((_, index) => start + capitalised(rest.slice(0, index + 1)));
  const options = number === undefined ? letters : [start + number, ...letters];
  const free = options.find((option) => !taken.has(option));
  if (free) return free;
  for (let count = 2; ; count += 1) {
    const numbered = `${letters[0] ?? start}${count}`;
    if (!taken.has(numbered)) return numbered;
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
