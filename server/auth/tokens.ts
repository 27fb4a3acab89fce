import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits, fit for a cookie or an address. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token: enough to know it again, not enough to use it. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Whether the token is the one of which this hash is kept, in constant time. */
export function isToken(token: string, tokenHash: string): boolean {
  const given = Buffer.from(hashToken(token));
  const kept = Buffer.from(tokenHash);
  return given.length === kept.length && timingSafeEqual(given, kept);
}
