import { and, eq, lt, sql } from "drizzle-orm";
import type { IsoInstant } from "#shared/domain/dates.ts";
import { type Connection, statement } from "./connection.ts";
import { insertion } from "./insertion.ts";
import type { CommitRequest, Committed } from "./port.ts";

type Answer = Committed["answer"];
type Asked = Pick<CommitRequest, "actor" | "commandId" | "now">;

const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
const LAST_YEAR = 9999;

const find = statement("answer", ({ db, tables: { answers } }) =>
  db
    .select({ answer: answers.answer })
    .from(answers)
    .where(and(eq(answers.actor, sql.placeholder("actor")), eq(answers.commandId, sql.placeholder("commandId")))),
);
const insert = insertion({ name: "add_answer", into: ({ answers }) => answers });

/** What this command was answered the first time, or null where it is new (CA4). */
export async function answerTo(on: Connection, { actor, commandId }: Asked): Promise<Answer | null> {
  const [row] = await find(on, { actor, commandId });
  return row?.answer ?? null;
}

export async function saveAnswer(on: Connection, { actor, commandId, now }: Asked, answer: Answer): Promise<void> {
  await insert(on, [{ actor, commandId, answer, answeredAt: now, idTime: idTimeOf(commandId) }]);
}

/** Forgets answers to commands whose id is older than 30 days: such commands are refused for their age (CA4). */
export async function sweepAnswers({ db, tables: { answers } }: Connection, now: IsoInstant): Promise<void> {
  const oldest = new Date(Date.parse(now) - KEPT_DAYS * DAY_MS).toISOString() as IsoInstant;
  await db.delete(answers).where(lt(answers.idTime, oldest));
}

/** The instant inside a UUIDv7. Null for ids that carry none, and for years that wouldn't compare as text. */
function idTimeOf(id: string): IsoInstant | null {
  if (id.charAt(14) !== "7") return null;
  const at = new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16));
  return at.getUTCFullYear() > LAST_YEAR ? null : (at.toISOString() as IsoInstant);
}
