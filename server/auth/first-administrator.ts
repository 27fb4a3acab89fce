import { v7 as newId } from "uuid";
import type { Store } from "#server/store/port.ts";
import type { Submit } from "#server/submit.ts";
import { ORGANISATION, type PersonId } from "#shared/domain/ids.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { hashPassword } from "./passwords.ts";
import { systemViewer } from "./system-actor.ts";
import { hashToken, isToken, newToken } from "./tokens.ts";

const SETTING = "first-administrator";
const USED = "";
const NOT_FOUND: Rejection = { code: "not-found", data: {} };

export interface FirstAdministrator {
  /** A fresh one-time token, or null when there is an administrator already; older tokens lose their force. */
  offer(): Promise<string | null>;
  /** What the link opens: null where it is no link of this installation, or an older one. */
  find(token: string): Promise<{ readonly state: "first" | "used" } | null>;
  /** Makes the administrator. A wrong, used or late token is not found. */
  claim(token: string, name: string, password: string): Promise<Result<PersonId, Rejection>>;
}

export function makeFirstAdministrator(store: Store, submit: Submit): FirstAdministrator {
  let claiming = false;

  const isOpen = async (): Promise<boolean> => {
    const { people } = await store.organisation();
    return ![...people.values()].some((person) => person.role === "administrator" && person.active);
  };

  const claim: FirstAdministrator["claim"] = async (token, name, password) => {
    const kept = await store.setting(SETTING);
    if (kept === null || kept === USED || !isToken(token, kept) || !(await isOpen())) return refuse(NOT_FOUND);
    const personId = newId() as PersonId;
    const passwordHash = await hashPassword(password);
    const payload = { personId, name, role: "administrator" };
    const answer = await submit({ id: newId(), unit: ORGANISATION, type: "addPerson", payload }, systemViewer);
    if (!answer.ok) return refuse(answer);
    await store.saveCredential({ personId, passwordHash });
    await store.saveSetting(SETTING, USED);
    return ok(personId);
  };

  return {
    async offer() {
      if (!(await isOpen())) return null;
      const token = newToken();
      await store.saveSetting(SETTING, hashToken(token));
      return token;
    },
    async find(token) {
      const kept = await store.setting(SETTING);
      if (kept === null) return null;
      if (kept === USED || !(await isOpen())) return { state: "used" };
      return isToken(token, kept) ? { state: "first" } : null;
    },
    async claim(token, name, password) {
      if (claiming) return refuse(NOT_FOUND);
      claiming = true;
      try {
        return await claim(token, name, password);
      } finally {
        claiming = false;
      }
    },
  };
}
