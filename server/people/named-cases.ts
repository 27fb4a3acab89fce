import type { Store } from "#server/store/port.ts";
import { isNamed } from "#shared/domain/decide-people.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { NamedCasesView } from "#shared/protocol/people.ts";

/** How many cases a merge would touch: all that name the person, open and closed, whoever may see them. */
export async function namedCases(store: Store, person: PersonId): Promise<NamedCasesView> {
  let all = 0;
  let open = 0;
  for (const unit of (await store.organisation()).units.keys()) {
    for (const { state } of (await store.board(unit)).cases) {
      if (state.gone || !isNamed(state, person)) continue;
      all += 1;
      if (state.stage !== "closed") open += 1;
    }
  }
  return { all, open };
}
