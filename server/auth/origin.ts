/** What a browser says of a request: where the page came from, and whom it asks. */
export interface Asked {
  readonly origin: string | undefined;
  readonly host: string | undefined;
  readonly secFetchSite?: string | undefined;
}

/**
 * Whether a change may come from there: from the installation's own address where one is set, else from a page of
 * the same host. Scripts and monitoring name no origin; a browser always does.
 */
export function isOwnOrigin(asked: Asked, ownOrigin: string | null): boolean {
  if (asked.origin === undefined)
    return asked.secFetchSite === undefined || /^(same-origin|none)$/.test(asked.secFetchSite);
  if (ownOrigin !== null) return asked.origin === ownOrigin;
  return URL.canParse(asked.origin) && new URL(asked.origin).host === asked.host;
}
