import { describe, expect, it } from "vitest";
import { must } from "#shared/lib/must.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { PASSWORD } from "#test/server/app/test-app.ts";
import { dial, listen } from "#test/server/socket/test-line.ts";
import { UNIT } from "#test/support/builders.ts";
import { ask, MEETING, openScene } from "./screen-scene.ts";
import { N, openVaultApp } from "./vault-app.ts";

describe("a line", () => {
  it("[ST2] the line of that session is cut and comes back with the smaller rights, on the board and in its frames", async () => {
    const app = await openVaultApp();
    const url = await listen(app);
    await app.restrict(N);
    const hidden = must(await app.store.caseByNumber(N), N).state.id;
    const [cookie, other] = [await app.login("Leder To"), await app.login("Leder To")];
    await app.send(cookie, "startMeeting", { meetingId: MEETING });
    const hello = async (line: ReturnType<typeof dial>) => {
      const { seq, organisation }: BoardView = JSON.parse((await ask(app, cookie, "GET", `/api/boards/${UNIT}`)).body);
      line.socket.emit("hello", { unit: UNIT, since: seq, organisation, protocol: PROTOCOL });
      await line.next("welcome");
    };
    const before = dial(url, cookie);
    await hello(before);
    await ask(app, cookie, "POST", `/api/meetings/${UNIT}/screen`);
    expect(await before.ended).not.toBe("");
    const room = dial(url, cookie);
    await hello(room);
    const own = dial(url, other);
    await hello(own);
    await app.send(other, "setSparring", { caseId: hidden, wanted: true });
    expect((await own.next("changes")).puts.map(({ id }) => id)).toEqual([hidden]);
    const told = await room.next("changes");
    expect([told.puts, told.deletes]).toEqual([[], []]);
    expect(JSON.stringify(told)).not.toContain(hidden);
  });

  it("[ST2] a phone's line ends with the standup, the room's comes back and is shown nothing more", async () => {
    const scene = await openScene();
    const url = await listen(scene);
    const [phone, room] = [dial(url, scene.phone), dial(url, scene.shared)];
    await Promise.all([phone, room].map(({ socket }) => new Promise<void>((ok) => socket.on("connect", () => ok()))));
    await scene.send(scene.shared, "endMeeting", { meetingId: MEETING });
    expect(await phone.next("goodbye")).toEqual({ reason: "signed-out" });
    expect(await room.ended).toBe("transport close");
    const again = dial(url, scene.shared);
    again.socket.emit("hello", { unit: UNIT, since: 0, protocol: PROTOCOL });
    expect(await again.next("goodbye")).toEqual({ reason: "not-found" });
  });
});

describe("the code for phones", () => {
  it("[ST2] is given to the room's screen and to whoever began the standup, not to others and not to a phone", async () => {
    const scene = await openScene();
    const at = `/api/meetings/${UNIT}/remote-code`;
    expect((await ask(scene, scene.shared, "POST", at)).status).toBe(200);
    expect((await ask(scene, await scene.login("Leder To"), "POST", at)).status).toBe(200);
    expect((await ask(scene, await scene.login("Sagsbehandler Tre"), "POST", at)).status).toBe(404);
    expect((await ask(scene, await scene.login("Koordinator Et"), "POST", at)).status).toBe(404);
    expect((await ask(scene, scene.phone, "POST", at)).status).toBe(404);
  });

  it("[ST2] works for several phones, for ten minutes, until another takes its place; wrong and over look alike", async () => {
    const scene = await openScene();
    const offer = async () =>
      JSON.parse((await ask(scene, scene.shared, "POST", `/api/meetings/${UNIT}/remote-code`)).body).code as string;
    const join = async (code: string) => {
      const { statusCode, body } = await scene.web.inject({
        ...{ method: "POST", url: "/api/meetings/remote", payload: { code } },
      });
      return [statusCode, statusCode === 200 ? "" : body];
    };
    const wrong = await join("ABCDEF");
    expect(wrong[0]).toBe(404);
    const code = await offer();
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
    expect([await join(code), await join(code.toLowerCase())]).toEqual([
      [200, ""],
      [200, ""],
    ]);
    const next = await offer();
    expect(await join(code)).toEqual(wrong);
    scene.office.setNow("2026-11-20", 10);
    expect(await join(next)).toEqual(wrong);
    const last = await offer();
    await scene.send(scene.shared, "endMeeting", { meetingId: MEETING });
    expect(await join(last)).toEqual(wrong);
    const at = `/api/meetings/${UNIT}/remote-code`;
    expect((await ask(scene, scene.shared, "POST", at)).status).toBe(404);
    expect((await ask(scene, await scene.login("Leder To"), "POST", at)).status).toBe(409);
  });

  it("[ST2] guessing it is stopped", async () => {
    const scene = await openScene();
    const tries: number[] = [];
    for (let at = 0; at < 31; at += 1) {
      const { statusCode } = await scene.web.inject({
        ...{ method: "POST", url: "/api/meetings/remote", payload: { code: `AAAA${at}` } },
      });
      tries.push(statusCode);
    }
    expect(tries.at(-1)).toBe(429);
  });

  it("[ST2] [ST4] nobody ends the standup: its phones are signed out when its time and its grace are over", async () => {
    const scene = await openScene();
    expect((await ask(scene, scene.phone, "GET", "/api/session")).status).toBe(200);
    scene.office.setNow("2026-11-20", 11);
    expect((await ask(scene, scene.phone, "GET", "/api/session")).status).toBe(401);
    expect((await ask(scene, scene.shared, "GET", "/api/session")).status).toBe(200);
  });
});

it("[ST2] back to one's own session leads the password alone, and guessing it is stopped like a login", async () => {
  const scene = await openScene();
  const own = (cookie: string, password: string) => ask(scene, cookie, "POST", "/api/screen/own", { password });
  expect((await own(scene.phone, PASSWORD)).status).toBe(404);
  expect((await own(await scene.login("Leder To"), PASSWORD)).status).toBe(404);
  for (let at = 0; at < 10; at += 1) expect((await own(scene.shared, "gaet")).status).toBe(401);
  expect((await own(scene.shared, PASSWORD)).status).toBe(429);
  expect((await ask(scene, scene.shared, "GET", `/api/cases/${N}`)).status).toBe(404);
  scene.office.setNow("2026-11-20", 10);
  expect((await own(scene.shared, PASSWORD)).status).toBe(200);
  expect((await ask(scene, scene.shared, "GET", `/api/cases/${N}`)).status).toBe(200);
});
