import { assertNever } from "#shared/lib/must.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { backoffMs } from "./backoff.ts";
import type { Effect } from "./connection.ts";
import type { Works } from "./works.ts";

/** Without a sign of life for this long a board is no longer called live. */
const SILENCE_MS = 30_000;

/** Carries out what a step of the connection asks for. */
export function makePerform(works: Works): (effect: Effect) => void {
  const { unit, chance, happen, clock, set, model, phone, courier } = works;
  const watch = (): void => set.set("silence", SILENCE_MS, () => happen({ kind: "silence" }));
  return (effect) => {
    switch (effect.do) {
      case "dial":
        phone.dial();
        break;
      case "hangUp":
        phone.hangUp();
        courier.putBack();
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
        courier.putBack();
        set.set("redial", backoffMs(effect.failures, chance()), () => happen({ kind: "redialDue" }));
        break;
      case "refetchLater":
        set.set("refetch", backoffMs(effect.failures, chance()), () => happen({ kind: "refetchDue" }));
        break;
      case "takePicture":
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
        watch();
        break;
      case "watch":
        watch();
        break;
      case "sendCommands":
        courier.sendNext();
        break;
      case "stop":
        stop(works);
        break;
      default:
        assertNever(effect);
    }
  };
}

function fetchPicture({ unit, fetchBoard, happen }: Works): void {
  fetchBoard(unit).then(
    (found) => happen(typeof found === "string" ? { kind: "refused", end: found } : { kind: "picture", view: found }),
    () => happen({ kind: "pictureFailed" }),
  );
}

/** The connection has ended. What is pending is kept for the page that is loaded next (SY7), but not past a sign-out. */
function stop({ connection, set, courier }: Works): void {
  set.cancelAll();
  const { ended } = connection();
  if (ended === null || ended === "protocol") return;
  courier.refuseAll({ ok: false, code: ended, data: {} });
}
