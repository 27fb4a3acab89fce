import { expect, it } from "vitest";
import { makeTurns } from "#client/features/standup/turns.ts";

/** Something on its way, which the test ends. */
function pending() {
  let end: (answer: string) => void = () => {};
  const answer = new Promise<string>((resolve) => {
    end = resolve;
  });
  return { run: () => answer, end };
}

it("[ST3] what was agreed while a step is on its way is given after it, and answered by what came of it", async () => {
  const told: boolean[] = [];
  const turns = makeTurns<string>((isBusy) => void told.push(isBusy));
  const step = pending();
  const stepped = turns.now(step.run);
  const given: string[] = [];
  const agreed = turns.next("agreement", async () => {
    given.push("agreement");
    return "refused";
  });
  await Promise.resolve();
  expect(given).toEqual([]);
  step.end("stepped");
  expect([await stepped, await agreed]).toEqual(["stepped", "refused"]);
  expect(given).toEqual(["agreement"]);
  expect(told.at(-1)).toBe(false);
});

it("[ST3] the same agreement pressed twice is given once, and both presses hear what came of it", async () => {
  const turns = makeTurns<string>(() => {});
  const one = pending();
  let times = 0;
  const give = () => {
    times += 1;
    return one.run();
  };
  const presses = [turns.next("agreement", give), turns.next("agreement", give)];
  one.end("refused");
  expect(await Promise.all(presses)).toEqual(["refused", "refused"]);
  expect(times).toBe(1);
  expect(await turns.next("agreement", async () => "done")).toBe("done");
});

it("[ST4] a second step while one is on its way is none, and one that failed stands in nobody's way", async () => {
  const turns = makeTurns<string>(() => {});
  const failed = turns.now(() => Promise.reject(new Error("no line")));
  expect(turns.now(async () => "second")).toBeNull();
  await expect(failed).rejects.toThrow("no line");
  expect(await turns.now(async () => "third")).toBe("third");
});
