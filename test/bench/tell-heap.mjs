/**
 * Put before a server with `--import`: tells what each of its threads holds after collection, to whoever asks the address
 * that it writes to stderr first. The product itself has no such door.
 */
import { createServer } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { BroadcastChannel, isMainThread } from "node:worker_threads";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
/** What the first collection lets go of may have held more. */
const heapAfterCollection = () => {
  for (let time = 0; time < 3; time += 1) collect();
  return process.memoryUsage().heapUsed;
};

const channel = new BroadcastChannel("tell-heap");
channel.unref();

if (isMainThread && process.argv[1]?.endsWith("run.mjs")) {
  const server = createServer((_, answer) => {
    let figures = 0;
    channel.onmessage = ({ data }) => {
      if (typeof data === "number") figures = data;
    };
    const main = heapAfterCollection();
    channel.postMessage("tell");
    setTimeout(() => answer.end(JSON.stringify({ main, figures })), 2_000);
  });
  server.unref();
  server.listen(0, "127.0.0.1", () => {
    process.stderr.write(`heap told at http://127.0.0.1:${server.address().port}\n`);
  });
} else if (!isMainThread) {
  channel.onmessage = ({ data }) => {
    if (data === "tell") channel.postMessage(heapAfterCollection());
  };
}
