import { expect, it } from "vitest";
import { loginPath, returnPath } from "#client/session/return-path.ts";

it("after login one comes to the page one wanted, filter and all", () => {
  const wanted = "/tavle?par=85,108&frist=over";
  expect(returnPath(loginPath(wanted).replace("/login", ""))).toBe(wanted);
});

it.each([
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "/login?til=/x",
  "",
])("the login page leads to no other site and not to itself: %s", (wanted) => {
  expect(returnPath(`?til=${encodeURIComponent(wanted)}`)).toBe("/tavle");
});
