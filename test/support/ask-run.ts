import type { ResourceName } from "./resource-name.ts";

/** Where the run answers; throws outside one. */
export function runAddress(): string {
  const address = process.env.TAVLE_TEST_RUN;
  if (!address) throw new Error("No test run to ask: start tests with vitest, benchmarks with npm run bench.");
  return address;
}

/** Asks the run for something shared; throws with the run's own sentence where it cannot be made. */
export async function askRun<T>(what: ResourceName): Promise<T> {
  const response = await fetch(`${runAddress()}/${what}`);
  const answer = (await response.json()) as { readonly made: T } | { readonly failed: string };
  if ("failed" in answer) throw new Error(answer.failed);
  return answer.made;
}

/** Resolves when server and pages are built from the files as they are; run them with `node server/run.mjs start`. */
export const productBuilt = (): Promise<null> => askRun<null>("build");
