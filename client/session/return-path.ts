/** The login page's address, remembering where one wanted to go. */
export const loginPath = (wanted: string): string =>
  wanted === "/" || wanted === "/tavle" ? "/login" : `/login?til=${encodeURIComponent(wanted)}`;

/** Where to go after login: a page of this site only, whatever the address says. */
export function returnPath(search: string): string {
  const wanted = new URLSearchParams(search).get("til");
  return wanted !== null && /^\/(?![/\\])/.test(wanted) && !wanted.startsWith("/login") ? wanted : "/tavle";
}
