import type { ActionSubject } from "#client/casework/case-actions.tsx";
import { STAGES } from "#shared/domain/case.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import { aCard, columnOf, people } from "#test/client/some-cards.ts";
import { uuid } from "#test/support/builders.ts";

export const OWN_UNIT = uuid<UnitId>(1);

/** A case as its page has it: a § 85 application in *Oplysning* of which nothing has been recorded. */
export function aSubject(
  change: Partial<ActionSubject> & { readonly is?: Parameters<typeof aCard>[1] } = {},
): ActionSubject {
  const { is = {}, ...rest } = change;
  return {
    card: aCard("26-001151", is),
    unit: { id: OWN_UNIT, name: "Voksen Handicap", labels: "off", settings: {} },
    columns: STAGES.map((stage) => columnOf(stage)),
    people,
    milestones: [],
    notices: [],
    notifications: [],
    followUpOn: null,
    isProtected: false,
    restrictedTo: null,
    deadlines: [],
    ...rest,
  };
}
