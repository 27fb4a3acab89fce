import type { StreamId } from "#shared/domain/ids.ts";
import { answerTo, saveAnswer } from "./answers.ts";
import type { Connection } from "./connection.ts";
import { type OrganisationPicture, organisationOn } from "./organisation.ts";
import type { CommitRequest, Committed } from "./port.ts";
import { loadScope } from "./scope.ts";
import { carryOut } from "./writing.ts";

/** What a transaction has learnt so far; each command leaves it to the next, and one that is undone leaves nothing. */
export interface Progress {
  readonly seqs: ReadonlyMap<StreamId, number>;
  readonly organisation: OrganisationPicture | null;
}

export interface Step<T> {
  readonly value: T;
  readonly progress: Progress;
}

/** The streams that a command locks: those it named, and the one whose number is its answer. */
export const streamsOf = ({ scope, stream }: CommitRequest): readonly StreamId[] =>
  [...new Set([...scope.streams, stream])].sort();

/** Carries out one command inside a transaction: look for its answer, load, plan, write, answer (CA1, CA4). */
export async function commitOn(on: Connection, request: CommitRequest, before: Progress): Promise<Step<Committed>> {
  const locked = await lock(on, streamsOf(request), before.seqs);
  const known = await answerTo(on, request);
  if (known) {
    return { value: { answer: known, repeated: true, advanced: new Map() }, progress: { ...before, seqs: locked.all } };
  }
  const organisation = await organisationOn(on, before.organisation);
  const loaded = await loadScope(on, request.scope, organisation.organisation, locked.named, request.stream);
  const plan = request.plan(loaded);
  if (!plan.ok) {
    const answer: Committed["answer"] = { ok: false, ...plan.rejection };
    await saveAnswer(on, request, answer);
    return { value: { answer, repeated: false, advanced: new Map() }, progress: { seqs: locked.all, organisation } };
  }
  const advanced = await carryOut(on, request, loaded, plan.writes);
  const seqs = new Map([...locked.all, ...advanced]);
  const { told, outcomes } = plan;
  const said = { ...(told ? { told } : {}), ...(outcomes ? { outcomes } : {}) };
  const answer = { ok: true, seq: seqs.get(request.stream) ?? 0, ...said } as const;
  await saveAnswer(on, request, answer);
  return { value: { answer, repeated: false, advanced }, progress: { seqs, organisation } };
}

/** Streams that an earlier command of the same transaction has locked are known already. */
async function lock(on: Connection, ids: readonly StreamId[], known: Progress["seqs"]) {
  const missing = ids.filter((id) => !known.has(id));
  const all = missing.length === 0 ? known : new Map([...known, ...(await on.lockStreams(missing))]);
  return { all, named: new Map(ids.flatMap((id) => (all.has(id) ? [[id, all.get(id) ?? 0] as const] : []))) };
}
