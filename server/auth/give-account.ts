import { v7 as newId } from "uuid";
import { z } from "zod";
import type { Member, Store } from "#server/store/port.ts";
import type { Submit } from "#server/submit.ts";
import { ORGANISATION, type PersonId, type UnitId } from "#shared/domain/ids.ts";
import { ROLES } from "#shared/domain/permissions.ts";
import type { RejectionCode } from "#shared/domain/rejections.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { hashPassword } from "./passwords.ts";
import { systemViewer } from "./system-actor.ts";

export const accountRequest = z.strictObject({
  name: z.string().trim().min(1).max(120),
  role: z.enum(ROLES),
  unit: z.string().trim().min(1).max(80).optional(),
  password: z.string().min(10).max(200),
});
export type AccountRequest = z.infer<typeof accountRequest>;

export interface AccountGiven {
  readonly unitCreated: boolean;
  /** False where the person came with a list and now has a password. */
  readonly personAdded: boolean;
}

/** `has-password`: someone of that name signs in already. Everything else is a command's refusal. */
export type AccountRefusal = "has-password" | "unit-needed" | RejectionCode;

/** A person with a password, and the unit where nobody has made it yet; through the ordinary commands. */
export async function giveAccount(
  store: Store,
  submit: Submit,
  asked: AccountRequest,
): Promise<Result<AccountGiven, AccountRefusal>> {
  if (asked.unit === undefined && !/^(coordinator|administrator)$/.test(asked.role)) return refuse("unit-needed");
  if ((await store.credential(asked.name)) !== null) return refuse("has-password");
  const before = await store.organisation();
  const known = [...before.people.values()].find((person) => person.name === asked.name);
  const passwordHash = await hashPassword(asked.password);

  const unit = asked.unit === undefined ? null : await unitNamed(store, submit, asked.unit);
  if (unit !== null && !unit.ok) return unit;
  const personId = known?.id ?? (newId() as PersonId);
  if (!hasRights(known, asked, unit?.value.id)) {
    const payload = { personId, name: asked.name, role: asked.role, ...(unit ? { unit: unit.value.id } : {}) };
    const answer = await submit({ id: newId(), unit: ORGANISATION, type: "addPerson", payload }, systemViewer);
    if (!answer.ok) return refuse(answer.code);
  }
  await store.saveCredential({ personId, passwordHash });
  return ok({ unitCreated: unit?.value.created ?? false, personAdded: known === undefined });
}

const hasRights = (known: Member | undefined, asked: AccountRequest, unit: UnitId | undefined): boolean =>
  known !== undefined && known.role === asked.role && (unit === undefined || known.units.includes(unit));

async function unitNamed(
  store: Store,
  submit: Submit,
  name: string,
): Promise<Result<{ readonly id: UnitId; readonly created: boolean }, AccountRefusal>> {
  const found = [...(await store.organisation()).units.values()].find((unit) => unit.name === name);
  if (found) return ok({ id: found.id, created: false });
  const id = newId() as UnitId;
  const answer = await submit(
    { id: newId(), unit: ORGANISATION, type: "createUnit", payload: { unitId: id, name } },
    systemViewer,
  );
  return answer.ok ? ok({ id, created: true }) : refuse(answer.code);
}
