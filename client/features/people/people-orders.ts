import { v7 } from "uuid";
import { giveCommand } from "#client/session/give-command.ts";
import { isUnanswered, type Problem, post } from "#client/session/request.ts";
import type { Payloads } from "#shared/domain/commands.ts";
import { ORGANISATION, type PersonId, type UnitId } from "#shared/domain/ids.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import type { InvitationView } from "#shared/protocol/people.ts";
import type { PersonDraft } from "./person-draft.ts";

type OfPeople = "createUnit" | "addPerson" | "mergePeople" | "setPersonActive";

/** Gives one command about the organisation; null when it was carried out, else what stood in the way. */
export const order = <T extends OfPeople>(type: T, payload: Payloads[T]): Promise<Problem | null> =>
  giveCommand(ORGANISATION, type, payload);

export const invite = (personId: PersonId) => post<InvitationView>("/api/people/invitations", { personId });

export type MakePerson = (draft: PersonDraft, personId: PersonId) => Promise<Problem | null>;

/** Makes a person, and the unit first where it is a new one; what one try has made the next one does not make again. */
export function personMaker(): MakePerson {
  const made = new Map<string, UnitId>();
  const newUnit = async (name: string): Promise<Problem | null> => {
    if (made.has(name)) return null;
    const unitId = v7() as UnitId;
    const problem = await order("createUnit", { unitId, name });
    if (!problem) made.set(name, unitId);
    return problem;
  };
  return async ({ name, role, unit, unitName }, personId) => {
    if (role === null) return null;
    const problem = unit === "new" ? await newUnit(unitName.trim()) : null;
    if (problem) return problem;
    const unitId = unit === "new" ? made.get(unitName.trim()) : unit;
    return order("addPerson", { personId, name: name.trim(), role, ...(unitId ? { unit: unitId } : {}) });
  };
}

/** What stood in the way, in words. */
export function problemText(problem: Problem, t: Translate): string {
  if (isUnanswered(problem)) return t("login.offline");
  return problem.code === "name-taken" ? t("refuse.name", problem.data) : t("person.failed");
}
