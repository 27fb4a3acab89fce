import { RealServer } from "#test/support/real-server.ts";

/** A real server on these data for as long as the work takes; where the work fails, it is told what the server said. */
export async function withServer<T>(data: string, work: (server: RealServer) => Promise<T>): Promise<T> {
  const server = await RealServer.start({ data, env: { LOG_LEVEL: "warn" } });
  try {
    return await work(server);
  } catch (cause) {
    throw new Error(server.ending ?? `with the server running:\n${server.log}`, { cause });
  } finally {
    await server.stop();
  }
}
