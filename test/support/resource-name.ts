/** The dear things that a whole run shares, each made when the first test asks for it. */
export type ResourceName = "postgres" | "browser" | "build" | "department";
