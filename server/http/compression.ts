import { constants } from "node:zlib";
import compress from "@fastify/compress";
import type { Web } from "./web.ts";

/** A board of 5,000 cards, 3.9 MB, goes out as 247 kB after 30 ms; gzip takes longer for more, higher levels win little. */
const BROTLI_LEVEL = 3;

export async function compression(web: Web): Promise<void> {
  await web.register(compress, {
    globalDecompression: false,
    encodings: ["br", "gzip"],
    threshold: 1024,
    brotliOptions: {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    },
    zlibOptions: { level: 5 },
  });
}
