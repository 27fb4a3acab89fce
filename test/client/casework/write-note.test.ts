import { describe, expect, it } from "vitest";
import { noteWriter, troubleIn } from "#client/casework/write-note.ts";
import type { Reply } from "#client/session/request.ts";
import type { NoteId } from "#shared/domain/ids.ts";
import type { NoteRequest, NoteWritten } from "#shared/protocol/http.ts";
import { instant, uuid } from "#test/support/builders.ts";

const first = uuid<NoteId>(71);
const second = uuid<NoteId>(72);

/** A writer whose sendings are seen, with a line that is there as often as `isThere` says. */
function atDesk(...answers: readonly Reply<NoteWritten>[]) {
  const sent: (readonly [path: string, note: NoteRequest])[] = [];
  const ids = [first, second];
  const send = async (path: string, note: NoteRequest): Promise<Reply<NoteWritten>> => {
    sent.push([path, note]);
    return answers[sent.length - 1] ?? { ok: true, value: { id: note.id, at: instant("2026-11-20T09:00:00Z") } };
  };
  return { sent, write: noteWriter("26-000001", { send, makeId: () => ids.shift() ?? second }) };
}
const problem = (code: "offline" | "text-like-cpr" | "internal"): Reply<NoteWritten> => ({
  ok: false,
  problem: { code, data: {} },
});

describe("a note", () => {
  it("[CA7] is sent to the vault of its case, trimmed, and the command has its id alone", async () => {
    const { sent, write } = atDesk();
    expect(await write("  Ring til plejecentret ")).toEqual({ ok: true, value: first });
    expect(sent).toEqual([["/api/cases/26-000001/notes", { id: first, text: "Ring til plejecentret" }]]);
  });

  it("is nothing where nothing was typed, and nothing is sent", async () => {
    const { sent, write } = atDesk();
    expect(await write("   ")).toEqual({ ok: true, value: null });
    expect(sent).toEqual([]);
  });

  it("[CA4] keeps its id on the next try, and is not sent again once it is kept", async () => {
    const { sent, write } = atDesk(problem("internal"));
    expect(await write("Aftalt tid")).toEqual({ ok: false, error: "failed" });
    expect(await write("Aftalt tid")).toEqual({ ok: true, value: first });
    expect(await write("Aftalt tid ")).toEqual({ ok: true, value: first });
    expect(sent.map(([, note]) => note.id)).toEqual([first, first]);
  });

  it("is another note with another id once its text is another", async () => {
    const { write } = atDesk(problem("internal"));
    await write("Aftalt tid");
    expect(await write("Aftalt ny tid")).toEqual({ ok: true, value: second });
  });

  it("[PR1] that seems to hold a CPR number is refused before it is sent, and where only the server sees it", async () => {
    const { sent, write } = atDesk(problem("text-like-cpr"));
    expect(await write("Ring til 010171-1234")).toEqual({ ok: false, error: "likeCpr" });
    expect(sent).toEqual([]);
    expect(await write("Ring i morgen")).toEqual({ ok: false, error: "likeCpr" });
  });

  it("needs a line", async () => {
    const { write } = atDesk(problem("offline"));
    expect(await write("Ring i morgen")).toEqual({ ok: false, error: "offline" });
  });

  it("has 280 characters at most, spaces around it not counted", () => {
    expect(troubleIn(` ${"a".repeat(280)} `)).toBeNull();
    expect(troubleIn("a".repeat(281))).toBe("tooLong");
  });
});
