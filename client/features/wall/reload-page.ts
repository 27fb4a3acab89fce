const KEPT = "tavle-wall-reloaded";
/** A page that is loaded anew and is still not right waits for so long before it is loaded again. */
const APART_MS = 60_000;

/**
 * Loads the page anew, when the server has it: a wall that nobody touches must not end on a browser's error page.
 * Returns whether it does.
 */
export async function reloadPage(): Promise<boolean> {
  const last = Number(sessionStorage.getItem(KEPT) ?? Number.NaN);
  if (Math.abs(Date.now() - last) < APART_MS) return false;
  const isThere = await fetch(window.location.href, { method: "HEAD", cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isThere) return false;
  sessionStorage.setItem(KEPT, String(Date.now()));
  window.location.reload();
  return true;
}
