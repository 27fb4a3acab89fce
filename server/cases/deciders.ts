import type { Command } from "#shared/domain/commands.ts";
import { decidePerson, decideSorting, decideTransfer, decideUnit } from "#shared/domain/decide-board.ts";
import { decideCorrection, decideRuleChange } from "#shared/domain/decide-correction.ts";
import {
  decideAssign,
  decideHold,
  decideMilestone,
  decideNotice,
  decideNotification,
  decideProtection,
  decideRestriction,
} from "#shared/domain/decide-facts.ts";
import { decideMove } from "#shared/domain/decide-move.ts";
import { decideRegister } from "#shared/domain/decide-register.ts";
import type { Context, Decided } from "#shared/domain/decision.ts";
import type { World } from "#shared/domain/world.ts";
import { assertNever } from "#shared/lib/must.ts";
import { ok } from "#shared/lib/result.ts";

/** The pure decider of each command. */
export function decide(world: World, command: Command, context: Context): Decided {
  switch (command.type) {
    case "registerCase":
      return decideRegister(world, command.payload, context);
    case "moveCase":
      return decideMove(world, command.payload, context);
    case "assignCase":
      return decideAssign(world, command.payload, context);
    case "recordMilestone":
      return decideMilestone(world, command.payload, context);
    case "recordNotice":
      return decideNotice(world, command.payload, context);
    case "receiveNotification":
      return decideNotification(world, command.payload, context);
    case "setHold":
      return decideHold(world, command.payload, context);
    case "correctFacts":
      return decideCorrection(world, command.payload, context);
    case "restrictCase":
      return decideRestriction(world, command.payload, context);
    case "protectCase":
      return decideProtection(world, command.payload, context);
    case "transferCase":
      return decideTransfer(world, command.payload, context);
    case "setColumnSorting":
      return decideSorting(world, command.payload, context);
    case "createUnit":
      return decideUnit(world, command.payload, context);
    case "addPerson":
      return decidePerson(world, command.payload);
    case "setUnitLabels": {
      const { unitId: unit, labels } = command.payload;
      return ok({ happenings: [], organisation: [{ type: "unitLabelsSet", unit, labels }] });
    }
    case "addRuleVersion":
      return decideRuleChange(world, { type: "ruleVersionAdded", ...command.payload }, "rule", context);
    case "correctRule":
      return decideRuleChange(world, { type: "ruleCorrected", ...command.payload }, "rule", context);
    case "closeDay":
      return decideRuleChange(world, { type: "dayClosed", ...command.payload }, "calendar", context);
    default:
      return assertNever(command);
  }
}
