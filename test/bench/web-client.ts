import { Agent, request } from "node:http";

const agent = new Agent({ keepAlive: true });

/** What came, as it came over the wire. */
export interface Whole {
  /** Milliseconds from the question to the last byte. */
  readonly ms: number;
  readonly bytes: Buffer;
  readonly encoding: string;
}

/** Asks as a browser does that takes compressed answers, and leaves them compressed. */
export function getWhole(address: string, cookie = ""): Promise<Whole> {
  const before = performance.now();
  return new Promise((resolve, fail) => {
    const asked = request(address, { agent, headers: { cookie, "accept-encoding": "gzip, deflate, br" } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", fail);
      answer.on("end", () => {
        if (answer.statusCode !== 200) return fail(new Error(`answered ${answer.statusCode}`));
        const { "content-encoding": encoding = "" } = answer.headers;
        resolve({ ms: performance.now() - before, bytes: Buffer.concat(parts), encoding });
      });
    });
    asked.on("error", fail);
    asked.end();
  });
}
