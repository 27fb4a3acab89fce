import { after, type Run } from "./fuzz-state.ts";
import { differenceOf } from "./oracle.ts";

/** So many rounds of a tenth of a second; a screen that is not quiet by then never will be. */
const ROUNDS = 2_000;

/** Nothing goes wrong any more, and everything that waits is let through until all is quiet. */
export async function calmDown(run: Run): Promise<void> {
  run.calm = true;
  for (let round = 0; round < ROUNDS; round += 1) {
    while (run.server.gate.let());
    for (const screen of run.screens) await letThrough(run, screen);
    await after(run);
    if (isQuiet(run)) return;
    run.timeline.pass(100);
  }
  throw new Error(`never quiet: ${run.screens.map(({ name, sync }) => `${name} ${sync.picture().state}`).join(", ")}`);
}

async function letThrough(run: Run, { lines, fetches }: Run["screens"][number]): Promise<void> {
  for (const wire of lines.wires) {
    // The server has lost this line without the client knowing; it will.
    if (wire.isOpenForClient() && !wire.isOpenForServer() && wire.down.length === 0) wire.cutForClient();
    while (wire.letUp()) {
      await run.server.idle();
      await run.oracle.look();
    }
    while (wire.letDown());
  }
  for (const fetch of fetches.splice(0)) void fetch.answer();
}

function isQuiet({ screens, oracle, server }: Run): boolean {
  if (server.gate.waiting() > 0) return false;
  return screens.every(({ sync, viewer, unit, lines }) => {
    const { state, pending } = sync.picture();
    const at = sync.confirmed()?.at;
    const latest = oracle.latest(viewer, unit);
    const isThere = at?.seq === latest.seq && at.organisation === latest.organisation;
    return (
      isThere && state === "live" && pending === 0 && lines.wires.every(({ up, down }) => up.length + down.length === 0)
    );
  });
}

/** All screens and the server show the same board, as far as each viewer may see it (SY6). */
export async function checkEnd({ screens, oracle, server }: Run): Promise<void> {
  for (const { name, sync, viewer, unit } of screens) {
    const { seq, cards: truth } = oracle.latest(viewer, unit);
    const shown = [...sync.picture().cards].map(([id, { pending: _, ...card }]) => [id, card] as const);
    const picture = await server.boards().pictureFor(viewer, unit);
    const served = (picture?.cards ?? []).map((card) => [card.id, card] as const);
    if (picture?.seq !== seq) throw new Error(`the server's board stands at ${picture?.seq} instead of ${seq}`);
    const meeting = oracle.meetingAt(unit, seq);
    const [told, shownMeeting] = [picture.meeting, sync.confirmed()?.meeting].map((one) => JSON.stringify(one));
    if (told !== meeting) throw new Error(`the server's standup for ${name} is ${told} instead of ${meeting}`);
    if (shownMeeting !== meeting) throw new Error(`${name} at the end: ${shownMeeting} instead of ${meeting}`);
    const difference = differenceOf(new Map(shown), truth);
    if (difference) throw new Error(`${name} at the end: ${difference}`);
    const serverDifference = differenceOf(new Map(served), truth);
    if (serverDifference) throw new Error(`the server's picture for ${name}: ${serverDifference}`);
  }
}
