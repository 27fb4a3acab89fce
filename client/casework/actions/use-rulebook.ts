import { useEffect, useState } from "react";
import { get } from "#client/session/request.ts";
import type { Yardstick } from "#shared/domain/card-of.ts";
import type { RulebookView } from "#shared/protocol/http.ts";

type Rules = typeof import("./deadline-preview.ts");

export type LoadedRules =
  | { readonly kind: "loading" }
  | { readonly kind: "unreachable" }
  | { readonly kind: "ready"; readonly rules: Rules; readonly by: Yardstick };

/** The rulebook and the functions that compute by it, fetched when a dialog needs them. */
export function useRulebook(isNeeded: boolean): LoadedRules {
  const [loaded, setLoaded] = useState<LoadedRules>({ kind: "loading" });
  useEffect(() => {
    if (!isNeeded) return;
    let isCurrent = true;
    const load = async () => {
      const [rules, reply] = await Promise.all([
        import("./deadline-preview.ts").catch(() => null),
        get<RulebookView>("/api/rulebook"),
      ]);
      if (!isCurrent) return;
      if (rules && reply.ok) setLoaded({ kind: "ready", rules, by: rules.yardstickFrom(reply.value) });
      else setLoaded({ kind: "unreachable" });
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [isNeeded]);
  return loaded;
}
