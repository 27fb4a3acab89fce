import { fromIso } from "#shared/domain/zone.ts";
import { assertNever } from "#shared/lib/must.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { backoffMs } from "./backoff.ts";
import type { Effect } from "./connection.ts";
import type { Works } from "./works.ts";

/** Without a sign of life for this long a board is no longer called live. */
const SILENCE_MS = 30_000;

/** A first picture that takes longer than this is not waited for without showing what was kept. */
const SLOW_MS = 4_000;

type OfPresence = Extract<Effect, { readonly do: "showPresent" | "sayOpen" }>;

/** Carries out what a step of the connection asks for. */
export function makePerform(works: Works): (effect: Effect) => void {
  const performOnBoard = makePerformOnBoard(works);
  return (effect) => {
    if (effect.do === "showPresent" || effect.do === "sayOpen") performOnPresence(works, effect);
    else performOnBoard(effect);
  };
}

function performOnPresence({ presence, phone }: Works, effect: OfPresence): void {
  if (effect.do === "showPresent") presence.show(effect.people);
  else phone.line()?.open({ caseId: presence.openCase() });
}

function makePerformOnBoard(works: Works): (effect: Exclude<Effect, OfPresence>) => void {
  const { unit, chance, happen, clock, set, model, phone, keep, boardKeeper, collect } = works;
  const watch = (): void => set.set("silence", SILENCE_MS, () => happen({ kind: "silence" }));
  return (effect) => {
    switch (effect.do) {
      case "dial":
        set.cancel("redial");
        phone.dial();
        break;
      case "hangUp":
        phone.hangUp();
        putBack(works);
        break;
      case "fetch":
        fetchPicture(works);
        break;
      case "hello": {
        const { seq: since, organisation } = effect.since;
        phone.line()?.hello({ unit, since, organisation, protocol: PROTOCOL });
        break;
      }
      case "redialLater":
        putBack(works);
        boardKeeper.lost();
        set.set("redial", backoffMs(effect.failures, chance()), () => happen({ kind: "redialDue" }));
        break;
      case "refetchLater":
        set.set("refetch", backoffMs(effect.failures, chance()), () => happen({ kind: "refetchDue" }));
        break;
      case "readKept":
        keep.readBoard((view) => happen({ kind: "kept", view }));
        break;
      case "showKept":
        clock.confirmedThen(fromIso(effect.view.serverTime));
        model.take(effect.view);
        break;
      case "takePicture":
        set.cancel("slow");
        model.take(effect.view);
        break;
      case "apply":
        model.apply(effect.frame);
        break;
      case "setClock":
        clock.set(effect.serverTime);
        break;
      case "confirm":
        clock.confirm();
        boardKeeper.confirmed();
        watch();
        break;
      case "watch":
        watch();
        break;
      case "sendCommands":
        collect();
        break;
      case "stop":
        stop(works);
        break;
      default:
        assertNever(effect);
    }
  };
}

/** Without a line nobody can tell who is at the board. */
function putBack({ courier, presence }: Works): void {
  courier.putBack();
  presence.show([]);
}

function fetchPicture({ unit, fetchBoard, happen, set, connection }: Works): void {
  set.cancel("refetch");
  if (!connection().at) set.set("slow", SLOW_MS, () => happen({ kind: "slow" }));
  fetchBoard(unit).then(
    (found) => happen(typeof found === "string" ? { kind: "refused", end: found } : { kind: "picture", view: found }),
    () => happen({ kind: "pictureFailed" }),
  );
}

/**
 * The connection has ended. What is pending is kept: for the page that is loaded next (SY7), or until the same person has
 * signed in again (SY4). Only where the board itself is gone there is nothing to wait for.
 */
function stop({ connection, set, courier, keep }: Works): void {
  set.cancelAll();
  if (connection().ended !== "not-found") return;
  keep.forgetBoard();
  courier.refuseAll({ ok: false, code: "not-found", data: {} });
}
