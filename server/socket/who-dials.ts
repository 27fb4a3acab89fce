import type { IncomingHttpHeaders } from "node:http";
import type { Displays } from "#server/auth/displays.ts";
import type { Sessions } from "#server/auth/sessions.ts";
import { hashToken } from "#server/auth/tokens.ts";
import type { Seat } from "./socket-server.ts";

/** The two tokens that a handshake may bring. */
export interface TokensIn {
  readonly session: (header: string | undefined) => string | null;
  readonly display: (header: string | undefined) => string | null;
}

/** Knows a person by the session's cookie and a paired screen by its own; null where there is neither. */
export function whoDials(sessions: Pick<Sessions, "find">, displays: Pick<Displays, "find">, tokens: TokensIn) {
  return async ({ cookie }: IncomingHttpHeaders): Promise<Seat | null> => {
    const session = tokens.session(cookie);
    const token = tokens.display(cookie);
    const signedIn = session === null ? null : await sessions.find(session);
    const display = token === null ? null : await displays.find(token);
    // A screen that was revoked is let in, to be told that it was.
    if (signedIn === null && token === null) return null;
    return { signedIn, display: display && token !== null ? { display, tokenHash: hashToken(token) } : null };
  };
}
