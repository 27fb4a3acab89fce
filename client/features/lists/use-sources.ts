import { useCallback, useEffect, useState } from "react";
import type { ListKind } from "#shared/domain/list-fields.ts";
import type { SourceProfile } from "#shared/protocol/lists.ts";
import type { SavedSources } from "./flow.ts";
import { dropSource, type ListProblem, savedSources, saveSource } from "./list-requests.ts";

export interface Sources {
  /** Those for lists of this kind. */
  readonly all: SavedSources;
  readonly problem: ListProblem | null;
  /** Whether it was done; `problem` says why not. */
  readonly save: (name: string, profile: SourceProfile) => Promise<boolean>;
  readonly drop: (name: string) => Promise<boolean>;
}

export function useSources(kind: ListKind): Sources {
  const [all, setAll] = useState<SavedSources>([]);
  const [problem, setProblem] = useState<ListProblem | null>(null);
  const load = useCallback(async () => {
    const reply = await savedSources();
    if (reply.ok) setAll(reply.value.sources.filter(({ profile }) => profile.kind === kind));
  }, [kind]);
  useEffect(() => void load(), [load]);

  const after = async (asked: ReturnType<typeof dropSource>) => {
    const reply = await asked;
    setProblem(reply.ok ? null : reply.problem);
    if (reply.ok) await load();
    return reply.ok;
  };
  return {
    all,
    problem,
    save: (name, profile) => after(saveSource(name, profile)),
    drop: (name) => after(dropSource(name)),
  };
}
