import { describe, test } from "vitest";
import { column, department } from "#test/support/department.ts";
import { type Shot, shoot } from "./shoot.ts";

const at = department();

const SHOTS: readonly Shot[] = [
  { name: "board", path: "/tavle", ready: (page) => column(page, "Modtagelse").getByRole("article").first().waitFor() },
];

describe("pictures", () => {
  test.each(SHOTS)("of $name", (shot) => shoot(at.browser, at.server, shot));
});
