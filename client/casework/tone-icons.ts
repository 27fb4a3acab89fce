import { Calendar, Check, CircleHelp, Clock, type LucideIcon, TriangleAlert } from "lucide-react";
import type { Tone } from "./due-words.ts";

/** The tone without its colour. */
export const TONE_ICONS: Readonly<Record<Tone, LucideIcon>> = {
  over: TriangleAlert,
  soon: Clock,
  calm: Calendar,
  done: Check,
  none: CircleHelp,
};
