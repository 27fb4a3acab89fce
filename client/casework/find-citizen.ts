import { createContext } from "react";

/** Opens the look-up of citizens, with what was typed elsewhere taken over; null for who may not look anybody up. */
export type FindCitizen = ((typed?: string) => void) | null;

export const FindCitizenContext = createContext<FindCitizen>(null);
