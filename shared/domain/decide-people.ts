import { ok, refuse } from "#shared/lib/result.ts";
import type { CaseState } from "./case.ts";
import type { Payloads } from "./commands.ts";
import { type Context, type Decided, happens } from "./decision.ts";
import type { PersonId } from "./ids.ts";
import type { OrganisationEvent } from "./organisation.ts";
import type { World } from "./world.ts";

const malformed = (field: string): Decided => refuse({ code: "malformed", data: { path: `payload.${field}` } });

/** Two names of one person: all that the first has becomes the second's, and no case has changed hands by it (MV9). Nobody merges oneself away. */
export function decideMerge(world: World, { person, into }: Payloads["mergePeople"], context: Context): Decided {
  const { people } = world.organisation;
  const [from, to] = [people.get(person), people.get(into)];
  if (!from || from.mergedInto || person === context.actor.id) return malformed("person");
  if (!to || to.mergedInto || !to.active || from === to) return malformed("into");
  const happenings = [...world.cases.values()]
    .filter(({ state }) => !state.gone && isNamed(state, person))
    .map(({ state }) => happens(state, { type: "caseworkerMerged", person, into }, context));
  return ok({ happenings, organisation: [{ type: "personMerged", person, into }] });
}

/** Whether a case names the person as whose it is or was, who stands in, who does the next step, or who may see it. */
export const isNamed = (state: CaseState, person: PersonId): boolean =>
  state.caseworker === person ||
  state.lastCaseworker === person ||
  state.standIn?.person === person ||
  state.nextStep?.who === person ||
  (state.restrictedTo?.includes(person) ?? false);

/** Someone who has left, or is back; who was merged into another stays so. Nobody shuts oneself out. */
export function decidePersonActive(
  world: World,
  { personId, active }: Payloads["setPersonActive"],
  { actor }: Context,
): Decided {
  const known = world.organisation.people.get(personId);
  if (!known || known.mergedInto || actor.id === personId) return malformed("personId");
  if (known.active === active) return ok({ happenings: [] });
  return ok({ happenings: [], organisation: [{ type: "personActivated", person: personId, active }] });
}

/** A person as the organisation keeps them; names are no part of any event. */
export interface KeptPerson {
  readonly id: PersonId;
  readonly active: boolean;
  readonly units: readonly string[];
  readonly mergedInto: PersonId | null;
}

type OfPerson = Extract<OrganisationEvent, { type: "staffSet" | "personMerged" | "personActivated" }>;

/** The people after an event about one of them, where they are known. */
export function peopleAfter<Kept extends KeptPerson>(
  people: ReadonlyMap<PersonId, Kept>,
  event: OfPerson,
): readonly Kept[] {
  const person = people.get(event.person);
  if (!person) return [];
  switch (event.type) {
    case "staffSet":
      return [{ ...person, employment: event.employment, absences: event.absences }];
    case "personActivated":
      return [{ ...person, active: event.active }];
    case "personMerged": {
      const into = people.get(event.into);
      const units = into && [...new Set([...into.units, ...person.units])];
      return [{ ...person, active: false, mergedInto: event.into }, ...(into && units ? [{ ...into, units }] : [])];
    }
  }
}
