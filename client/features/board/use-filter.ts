import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { type BoardFilter, formatFilter, parseFilter } from "./filter.ts";

/** The filter lives in the address: it can be sent to a colleague, and the back button undoes it. */
export function useFilter(): readonly [BoardFilter, (change: Partial<BoardFilter>) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const filter = useMemo(() => parseFilter(search), [search]);
  const change = useCallback(
    (part: Partial<BoardFilter>) => navigate(`${path}${formatFilter({ ...filter, ...part }, search)}`),
    [filter, search, path, navigate],
  );
  return [filter, change];
}
