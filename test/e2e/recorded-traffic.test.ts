import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { expect, it } from "vitest";
import { atScreen, cardIn, column, department } from "#test/support/department.ts";
import { runCommand } from "#test/support/real-server.ts";
import { tempDir } from "#test/support/temp-dir.ts";

/** The department's list with another identity in every row: names and numbers that stand nowhere else. */
function plantedList(): string {
  const rows = readFileSync("test/data/sagsliste.csv", "utf8").split("\r\n");
  const planted = rows.map((row, index) => {
    if (index === 0 || row === "") return row;
    const cells = row.split(";");
    cells[1] = `Zqxhemmelig Wvq${index}`;
    cells[2] = `710171-${String(index).padStart(4, "0")}`;
    return cells.join(";");
  });
  const file = join(tempDir("planted"), "liste.csv");
  writeFileSync(file, planted.join("\r\n"));
  return file;
}

const PLANTED = /zqxhemmelig|wvq\d|710171-?\d{4}/i;

/** Everything that passes between a browser and the server: addresses, bodies, frames. */
function record(context: BrowserContext): string[] {
  const traffic: string[] = [];
  context.on("request", (request) => traffic.push(request.url(), request.postData() ?? ""));
  context.on("response", (response) => {
    response.text().then(
      (text) => traffic.push(text),
      () => undefined,
    );
  });
  context.on("page", (page) =>
    page.on("websocket", (socket) => {
      socket.on("framereceived", ({ payload }) => traffic.push(String(payload)));
      socket.on("framesent", ({ payload }) => traffic.push(String(payload)));
    }),
  );
  return traffic;
}

const file = plantedList();
const at = department(file);

it("[PR1] no name or CPR number of the list is in addresses, answers, frames, logs or the journal", async () => {
  const { page, context } = await atScreen(at.browser, at.server, "Leder");
  const traffic = record(context);
  const watching = await context.newPage();
  await watching.goto(`${at.server.url}/tavle`);
  await page.reload();
  const card = column(page, "Modtagelse").getByRole("article").first();
  const number = (await card.getAttribute("aria-label")) ?? "";
  await card.getByRole("button", { name: "Flyt til …" }).click();
  await page.getByRole("menuitem", { name: "Oplysning" }).click();
  await cardIn(watching, "Oplysning", number).waitFor({ state: "attached" });
  await page.goto(`${at.server.url}/sager/${number}`);
  await page.getByRole("heading", { name: "Frister" }).waitFor();
  const { out } = await runCommand(["journal", "export"], at.server.options);
  const all = [...traffic, at.server.log, out].join("\n");
  expect(traffic.join("\n")).toContain('"changes"');
  expect(all).toContain(number);
  expect(out.length).toBeGreaterThan(100_000);
  expect(PLANTED.exec(readFileSync(file, "utf8"))).not.toBeNull();
  expect(PLANTED.exec(all)).toBeNull();
});

it("[PR1] the log names no case, no person and no address of the list either", () => {
  expect(at.server.log).toContain("/api/boards/:unit");
  expect(at.server.log).not.toMatch(/2[56]-\d{6}/);
  expect(at.server.log).not.toContain("Leder");
});
